import { foldOffer } from '#shared/domain/offer/fold.ts';
import { isOpenTo } from '#shared/domain/offer/reserved.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { OfferId, SchoolId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { School } from '#shared/records/school/schema.ts';
import type { Student } from '#shared/records/student/schema.ts';
import { type Audience, isAudience } from '../audience.ts';
import type { CentreDocument } from '../identity.ts';
import { figuresFor } from './figures-of.ts';
import type { Projection, ProjectionsOf, ScopeView } from './projection.ts';
import { countElsewhere, redactOffer } from './redact-offer.ts';
import {
  redactCampaign,
  redactCandidacy,
  redactOrganisation,
  redactPlacement,
  redactSchool,
  redactStudent,
} from './redact-records.ts';
import { seatIn } from './seats-in.ts';

type Pupils = Exclude<Audience, { kind: 'partner' }>;

export const projectionsOf: ProjectionsOf = (view) => {
  const found: Projection[] = [figuresProjection(view)];
  for (const school of view.all('school')) {
    const uai = school.id.slice('school:'.length);
    const names = new Set(Object.keys(school.classes));
    for (const { className } of view.studentsOf(school.id)) names.add(className);
    const classes = [...names].sort().map((className): Pupils => ({ kind: 'class', school: uai, className }));
    for (const audience of [{ kind: 'school', school: uai } as const, ...classes]) {
      if (isAudience(audience)) found.push(pupilsProjection(view, audience));
    }
  }
  return found;
};

/** Partners see how far the campaign is, and nobody in it. */
function figuresProjection(view: ScopeView): Projection {
  return {
    audience: { kind: 'partner' },
    documents: () => {
      const figures = figuresFor(view);
      return [...view.all('campaign')].map((campaign) => redactCampaign(campaign, figures));
    },
    takesBack: () => false,
  };
}

/** A school or a class: its pupils and all that concerns them, and the offers that they may choose from. */
function pupilsProjection(view: ScopeView, audience: Pupils): Projection {
  const schoolId = `school:${audience.school}` as SchoolId;
  const isOurs = (student: Student | undefined) =>
    student?.schoolId === schoolId &&
    (audience.kind === 'school' || student.className === audience.className);

  return {
    audience,
    documents: () => {
      const school = view.get('school', schoolId);
      const [campaign] = view.all('campaign');
      const students = view.studentsOf(schoolId).filter(isOurs);
      const candidacies = students.flatMap(({ id }) => view.candidaciesOf(id));
      const placements = students.flatMap(({ id }) => view.placementsOf(id));
      const offers = offersFor(view, school, candidacies);
      const hosts = new Set([
        ...offers.map(({ organisationId }) => organisationId),
        ...placements.flatMap(({ organisationId }) => organisationId ?? []),
      ]);
      const organisations = [...hosts].flatMap((id) => view.get('organisation', id) ?? []);
      return [
        ...(campaign ? [redactCampaign(campaign)] : []),
        ...(school ? [redactSchool(school, audience)] : []),
        ...students.map((student) => redactStudent(student, audience)),
        ...candidacies.map((candidacy) => redactCandidacy(candidacy, campaign)),
        ...placements.map(redactPlacement),
        ...organisations.map(redactOrganisation),
        ...offers.map((offer) => offerWithSeats(view, offer, schoolId, isOurs)),
      ] satisfies CentreDocument[];
    },
    takesBack: ({ kind }, record) =>
      kind === 'complete' &&
      record.type === 'candidacy' &&
      isOurs(view.get('student', (record as unknown as Candidacy).studentId)),
  };
}

/** What is published and open to the school, and whatever its pupils were ever put to. */
function offersFor(
  view: ScopeView,
  school: School | undefined,
  candidacies: readonly Candidacy[],
): readonly Offer[] {
  const named = new Set<OfferId>();
  for (const { decisions } of candidacies) {
    for (const one of decisions) if (one.kind === 'submit' || one.kind === 'redirect') named.add(one.offerId);
  }
  return [...view.all('offer')].filter(
    (offer) => named.has(offer.id) || (foldOffer(offer).status === 'published' && isOpenTo(offer, school)),
  );
}

function offerWithSeats(
  view: ScopeView,
  offer: Offer,
  schoolId: SchoolId,
  isOurs: (student: Student | undefined) => boolean,
): CentreDocument {
  const others = view
    .candidaciesFor(offer.id)
    .filter(({ studentId }) => !isOurs(view.get('student', studentId)))
    .flatMap((candidacy) => seatIn(candidacy, offer.id) ?? []);
  return redactOffer(offer, schoolId, countElsewhere(others));
}
