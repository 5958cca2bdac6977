import type { AnyRecord } from '#shared/records/base.ts';
import type {
  CandidacyId,
  OfferId,
  OrganisationId,
  PlacementId,
  SchoolId,
  StudentId,
} from '#shared/records/ids.ts';
import type { RecordType, RecordTypes } from '#shared/records/registry.ts';
import type { Topic } from '../api/workspace.ts';
import type { StoredCandidacy } from '../records/prepare.ts';
import { createGroups, type Groups } from './groups.ts';

interface HeldTypes extends RecordTypes {
  candidacy: StoredCandidacy;
}

/** What changed in one step, for those who keep something up beside the records. */
export interface WorkingChange {
  readonly topics: ReadonlySet<Topic>;
  /** Candidacies and offers whose line may look different now, gone ones included. */
  readonly candidacies: ReadonlySet<CandidacyId>;
  readonly offers: ReadonlySet<OfferId>;
  /** Pupils and organisations that a search may find by other words now. */
  readonly students: ReadonlySet<StudentId>;
  readonly organisations: ReadonlySet<OrganisationId>;
  readonly placements: ReadonlySet<PlacementId>;
}

/**
 * Every record of the scope in memory, by type and id, with who belongs to whom kept up change by change
 * (architecture §7.4). Screens never compute these anew.
 */
export interface WorkingSet {
  get<Type extends RecordType>(type: Type, id: string): HeldTypes[Type] | undefined;
  all<Type extends RecordType>(type: Type): ReadonlyMap<string, HeldTypes[Type]>;
  readonly candidaciesOfStudent: Groups<StudentId, CandidacyId>;
  readonly candidaciesOfOffer: Groups<OfferId, CandidacyId>;
  readonly offersOfOrganisation: Groups<OrganisationId, OfferId>;
  readonly studentsOfSchool: Groups<SchoolId, StudentId>;
  isUnsent(id: string): boolean;
  /** All that the centre has not confirmed. */
  unsent(): ReadonlySet<string>;
  /** Decisions of acts that the centre has not confirmed. */
  unsentDecisions(): ReadonlySet<string>;
  take(records: readonly AnyRecord[], unsent: readonly string[], removed: readonly string[]): WorkingChange;
}

const topicOf: { readonly [Type in RecordType]: Topic } = {
  school: 'schools',
  student: 'students',
  organisation: 'organisations',
  offer: 'offers',
  candidacy: 'candidacies',
  placement: 'placements',
  campaign: 'campaign',
  act: 'acts',
};

export function createWorkingSet(): WorkingSet {
  const maps: { readonly [Type in RecordType]: Map<string, HeldTypes[Type]> } = {
    school: new Map(),
    student: new Map(),
    organisation: new Map(),
    offer: new Map(),
    candidacy: new Map(),
    placement: new Map(),
    campaign: new Map(),
    act: new Map(),
  };
  const unsentIds = new Set<string>();
  const candidaciesOfStudent = createGroups<StudentId, CandidacyId>();
  const candidaciesOfOffer = createGroups<OfferId, CandidacyId>();
  const offersOfOrganisation = createGroups<OrganisationId, OfferId>();
  const studentsOfSchool = createGroups<SchoolId, StudentId>();

  function relate(before: HeldTypes[RecordType] | undefined, after: HeldTypes[RecordType] | undefined): void {
    const some = after ?? before;
    if (some?.type === 'candidacy') {
      const [old, next] = [before as StoredCandidacy | undefined, after as StoredCandidacy | undefined];
      candidaciesOfStudent.move(some.id, old?.studentId, next?.studentId);
      candidaciesOfOffer.move(some.id, old?.folded.offerId, next?.folded.offerId);
    } else if (some?.type === 'offer') {
      const [old, next] = [
        before as RecordTypes['offer'] | undefined,
        after as RecordTypes['offer'] | undefined,
      ];
      offersOfOrganisation.move(some.id, old?.organisationId, next?.organisationId);
    } else if (some?.type === 'student') {
      const [old, next] = [
        before as RecordTypes['student'] | undefined,
        after as RecordTypes['student'] | undefined,
      ];
      studentsOfSchool.move(some.id, old?.schoolId, next?.schoolId);
    }
  }

  /** Whose lines show something of this record. */
  function spread(record: HeldTypes[RecordType], candidacies: Set<CandidacyId>, offers: Set<OfferId>): void {
    const byOffer = (id: OfferId): void => {
      offers.add(id);
      for (const candidacy of candidaciesOfOffer.of(id)) candidacies.add(candidacy);
    };
    const byStudent = (id: StudentId): void => {
      for (const candidacy of candidaciesOfStudent.of(id)) candidacies.add(candidacy);
    };
    if (record.type === 'candidacy') {
      candidacies.add(record.id);
      offers.add(record.folded.offerId);
    } else if (record.type === 'offer') byOffer(record.id);
    else if (record.type === 'organisation') offersOfOrganisation.of(record.id).forEach(byOffer);
    else if (record.type === 'student') byStudent(record.id);
    else if (record.type === 'school') studentsOfSchool.of(record.id).forEach(byStudent);
  }

  return {
    get: (type, id) => maps[type].get(id),
    all: (type) => maps[type],
    candidaciesOfStudent,
    candidaciesOfOffer,
    offersOfOrganisation,
    studentsOfSchool,
    isUnsent: (id) => unsentIds.has(id),
    unsent: () => unsentIds,
    unsentDecisions() {
      const acts = [...unsentIds].flatMap((id) => maps.act.get(id) ?? []);
      return new Set(acts.flatMap(({ records }) => records.flatMap(({ decisions = [] }) => decisions)));
    },
    take(records, unsent, removed) {
      const topics = new Set<Topic>();
      const candidacies = new Set<CandidacyId>();
      const offers = new Set<OfferId>();
      const students = new Set<StudentId>();
      const organisations = new Set<OrganisationId>();
      const placements = new Set<PlacementId>();
      const put = (type: RecordType, id: string, record: HeldTypes[RecordType] | undefined): void => {
        const map = maps[type] as Map<string, HeldTypes[RecordType]>;
        const before = map.get(id);
        if (before) spread(before, candidacies, offers);
        if (record) map.set(id, record);
        else map.delete(id);
        relate(before, record);
        if (record) spread(record, candidacies, offers);
        if (type === 'placement') placements.add(id as PlacementId);
        if (record?.type === 'student') students.add(record.id);
        if (record?.type === 'organisation') organisations.add(record.id);
        if (record?.type === 'school')
          for (const student of studentsOfSchool.of(record.id)) students.add(student);
        topics.add(topicOf[type]);
      };
      for (const record of records) {
        put(record.type as RecordType, record.id, record as unknown as HeldTypes[RecordType]);
        unsentIds.delete(record.id);
      }
      for (const id of unsent) unsentIds.add(id);
      for (const id of removed) {
        put(id.slice(0, id.indexOf(':')) as RecordType, id, undefined);
        unsentIds.delete(id);
      }
      return {
        topics,
        candidacies,
        offers,
        students,
        organisations,
        placements,
      };
    },
  };
}
