import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { compareText } from '#shared/lib/compare.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { OfferId } from '#shared/records/ids.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { ScopeView } from '../projection/projection.ts';
import type { OrganisationMemory } from './archive.ts';
import { namesSomebody, type PersonalValues } from './personal-values.ts';

const dayMs = 86_400_000;
const refusalsKept = 3;

interface HostAnswer {
  readonly at: string;
  readonly isAccept: boolean;
  readonly reason: string;
  /** Days since it was forwarded. */
  readonly days: number | null;
}

/** What each organisation answered in the campaign, by id. Effective answers only: what was taken back is not told. */
export function organisationMemories(
  view: ScopeView,
  personal: PersonalValues,
): readonly OrganisationMemory[] {
  const answers = new Map<string, HostAnswer[]>();
  for (const candidacy of view.all('candidacy')) {
    for (const [offerId, answer] of answersIn(candidacy)) {
      const organisation = view.get('offer', offerId)?.organisationId;
      if (organisation === undefined) continue;
      answers.set(organisation, [...(answers.get(organisation) ?? []), answer]);
    }
  }
  const offers = new Map<string, number>();
  for (const { organisationId } of view.all('offer')) {
    offers.set(organisationId, (offers.get(organisationId) ?? 0) + 1);
  }
  return [...view.all('organisation')]
    .sort((a, b) => compareText(a.id, b.id))
    .map((one) => memoryOf(one, offers.get(one.id) ?? 0, answers.get(one.id) ?? [], personal));
}

function memoryOf(
  { id, name, siret, sector, isPublic, town }: Organisation,
  offers: number,
  answers: readonly HostAnswer[],
  personal: PersonalValues,
): OrganisationMemory {
  const refusals = answers.filter(({ isAccept }) => !isAccept).sort((a, b) => compareText(b.at, a.at));
  const days = answers.flatMap((answer) => answer.days ?? []).sort((a, b) => a - b);
  return {
    id,
    name: namesSomebody(name, id, personal) ? null : name,
    ...(siret !== undefined && { siret }),
    ...(sector !== undefined && { sector }),
    isPublic,
    town,
    offers,
    accepted: answers.length - refusals.length,
    declined: refusals.length,
    daysToAnswer: days[Math.floor((days.length - 1) / 2)] ?? null,
    lastRefusals: refusals
      .slice(0, refusalsKept)
      .map(({ reason, at }) => ({ reason, month: at.slice(0, 7) })),
  };
}

function answersIn(candidacy: Candidacy): readonly (readonly [OfferId, HostAnswer])[] {
  const found: [OfferId, HostAnswer][] = [];
  let offer: OfferId | undefined;
  let forwarded: string | undefined;
  for (const decision of foldCandidacy(candidacy).effective) {
    const { kind, at } = decision;
    if (kind === 'submit' || kind === 'redirect') {
      offer = decision.offerId;
      forwarded = undefined;
    } else if (kind === 'forward') forwarded = at;
    if (offer === undefined || (kind !== 'host-accept' && kind !== 'host-decline')) continue;
    const ms = forwarded === undefined ? Number.NaN : Date.parse(at) - Date.parse(forwarded);
    const days = ms >= 0 ? Math.round((ms / dayMs) * 10) / 10 : null;
    const reason = kind === 'host-decline' ? decision.reason : '';
    found.push([offer, { at, isAccept: kind === 'host-accept', reason, days }]);
  }
  return found;
}
