import type { Act } from '#shared/records/act/schema.ts';
import { actSchema } from '#shared/records/act/schema.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { candidacyDecision } from '#shared/records/candidacy/decisions.ts';
import { type AnyDecision, anyDecision } from '#shared/records/decision.ts';
import type { Instant } from '#shared/records/ids.ts';
import type { RefusedRecord } from '../api/aside.ts';
import { compileSchema } from '../check/compile-schema.ts';

/** What one person's machine has and the centre has not, whole: enough to read it years later without either. */
export interface UnsentContent {
  readonly format: 1;
  readonly scope: string;
  readonly person: { readonly name: string; readonly displayName: string };
  readonly madeAt: Instant;
  readonly acts: readonly Act[];
  /** Records made or changed here, as they stand here. */
  readonly records: readonly AnyRecord[];
  /** Those of the person's own decisions in them that were not sent, oldest first. */
  readonly decisions: readonly UnsentDecision[];
  /** What the centre refused, with its reason. */
  readonly refused: readonly RefusedRecord[];
  /** By record id: « Dupont Léa · Garage du Parc, Mécanique ». */
  readonly names: Readonly<Record<string, string>>;
}

export interface UnsentDecision {
  readonly recordId: string;
  readonly decision: AnyDecision;
}

const checkAct = compileSchema(actSchema);
const checkCandidacys = compileSchema(candidacyDecision);
const checkAny = compileSchema(anyDecision);

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isLoose) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');

/**
 * Reads what a file holds: somebody made it, so nothing in it is believed. Parts that do not fit are left out; undefined
 * when it is no such content at all.
 */
export function readUnsentContent(value: unknown): UnsentContent | undefined {
  if (!isLoose(value) || value['format'] !== 1 || !isLoose(value['person'])) return undefined;
  const { scope, person, madeAt, acts, records, decisions, refused, names } = value;
  const { name, displayName } = person as Loose;
  return {
    format: 1,
    scope: text(scope),
    person: { name: text(name), displayName: text(displayName) || text(name) },
    madeAt: text(madeAt) as Instant,
    acts: listOf(acts).filter((act) => checkAct(act, '') === undefined) as unknown as readonly Act[],
    records: listOf(records).filter(
      ({ id, type }) => typeof id === 'string' && typeof type === 'string',
    ) as unknown as readonly AnyRecord[],
    decisions: listOf(decisions).filter(
      ({ recordId, decision }) =>
        typeof recordId === 'string' &&
        (recordId.startsWith('candidacy:') ? checkCandidacys : checkAny)(decision, '') === undefined,
    ) as unknown as readonly UnsentDecision[],
    refused: listOf(refused).filter(
      ({ id, because }) => typeof id === 'string' && typeof because === 'string',
    ) as unknown as readonly RefusedRecord[],
    names: Object.fromEntries(
      Object.entries(isLoose(names) ? names : {}).map(([id, word]) => [id, text(word)]),
    ),
  };
}
