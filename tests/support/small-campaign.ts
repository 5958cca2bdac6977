import { createUlid } from '#renderer/data/ulid.ts';
import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { toFolded } from '#shared/domain/candidacy/folded.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type {
  CandidacyId,
  DecisionId,
  Instant,
  MachineId,
  OfferId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import type { TestCentre } from './centre.ts';

/** A campaign small enough to see through: one school, one organisation, two offers, some pupils who applied. */
export interface SmallCampaign {
  readonly offers: readonly OfferId[];
  readonly students: readonly StudentId[];
  readonly candidacies: readonly CandidacyId[];
}

const machine = 'seedseed0001' as MachineId;
let tick = 0;

function stamp(by: string) {
  tick += 1;
  const time = Date.UTC(2026, 10, 2, 8) + tick * 1_000;
  const hlc = `${time}-0000`;
  return {
    machine,
    hlc,
    by: by as UserName,
    id: createUlid(time) as DecisionId,
    at: new Date(time).toISOString() as Instant,
  };
}

function made(type: keyof typeof recordKinds, by: string, fields: Record<string, unknown>): AnyRecord {
  const { version, maps } = recordKinds[type];
  const content = { type, schemaVersion: version, ...fields } as unknown as Omit<AnyRecord, 'clock'>;
  return createRecord(content as AnyRecord, stamp(by), maps) as AnyRecord;
}

const place = { postcode: '59800', town: 'Lille', point: { lat: 50.63, lng: 3.06 }, pointFrom: 'address' };
/** One school for all tests of a file; it may be there already. */
const schoolId = 'school:0590001A';
const names = ['Éloïse Lefèvre', 'Anaïs Dûchêne', 'Noé Œillet', 'Zoé 王', 'Malik Ben Saïd', 'Inès Açikgöz'];

/** The records, as `by` would have entered them; `pupils` candidacies, one each, for the first offer. */
export function smallCampaign(by: string, pupils: number): { records: AnyRecord[]; campaign: SmallCampaign } {
  const school = made('school', by, {
    id: schoolId,
    name: 'Collège Jean-Moulin',
    ...place,
    qpv: true,
    weeks: ['2027-W05', '2027-W06'],
    classes: { '3A': { name: '3A' } },
  });
  const organisation = made('organisation', by, {
    id: `organisation:${createUlid(Date.now())}`,
    name: 'Mairie de Lille',
    isPublic: true,
    ...place,
  });
  const offers = [0, 1].map((at) =>
    made('offer', by, {
      id: `offer:${createUlid(Date.now())}`,
      title: `Découverte ${at}`,
      organisationId: organisation.id,
      isPublic: true,
      sector: 's1',
      weeks: ['2027-W05', '2027-W06'],
      seats: 40,
      seatsPerWeek: 20,
      ...place,
      decisions: [
        {
          ...stamp(by),
          after: [],
          kind: 'publish',
        },
      ],
    }),
  );
  const students: AnyRecord[] = [];
  const candidacies: AnyRecord[] = [];
  for (let at = 0; at < pupils; at += 1) {
    const [firstName = '', ...last] = (names[at % names.length] ?? '').split(' ');
    const student = made('student', by, {
      id: `student:${createUlid(Date.now())}`,
      firstName,
      lastName: `${last.join(' ')} ${at}`,
      schoolId: school.id,
      className: '3A',
      birthDate: '2012-04-02',
    });
    students.push(student);
    const choice = {
      kind: 'submit',
      offerId: offers[0]?.id as OfferId,
      week: '2027-W05',
      source: 'paper',
    } as const;
    const decision = stampCandidacyDecision(choice as never, stamp(by), []);
    const candidacy = made('candidacy', by, {
      id: `candidacy:${createUlid(Date.now())}`,
      studentId: student.id,
      motivation: 'Le métier me plaît.',
      decisions: [decision],
    });
    const folded = toFolded(foldCandidacy(candidacy as unknown as Candidacy), defaultSettings);
    candidacies.push({ ...candidacy, folded });
  }
  return {
    records: [school, organisation, ...offers, ...students, ...candidacies],
    campaign: {
      offers: offers.map(({ id }) => id as OfferId),
      students: students.map(({ id }) => id as StudentId),
      candidacies: candidacies.map(({ id }) => id as CandidacyId),
    },
  };
}

/** Puts records into the centre as the admin does, past the guard's « one's own ». */
export async function putRecords(centre: TestCentre, records: readonly AnyRecord[]): Promise<void> {
  const docs = records.map(({ id, ...fields }) => ({ _id: id, ...fields }));
  const response = await centre.ask(centre.admin, 'POST', `/${centre.database}/_bulk_docs`, { docs });
  const answers = (await response.json()) as { id: string; error?: string }[];
  const wrong = Array.isArray(answers) ? answers.find(({ id, error }) => error && id !== schoolId) : answers;
  if (wrong) throw new Error(`the centre refused a record: ${JSON.stringify(wrong)}`);
}

export async function seedSmall(centre: TestCentre, pupils: number): Promise<SmallCampaign> {
  const { records, campaign } = smallCampaign(centre.claire.name, pupils);
  await putRecords(centre, records);
  return campaign;
}
