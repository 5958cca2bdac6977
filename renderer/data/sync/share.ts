import { collapse, type Expanded, expand } from '#shared/domain/join/expanded.ts';
import { canonicalRecord, join } from '#shared/domain/join/join.ts';
import { dotKey } from '#shared/domain/join/version.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Author } from '../records/owes.ts';

/** A record without what others wrote and this centre's copy lacks. */
function ownPart(
  here: AnyRecord,
  centre: Expanded | undefined,
  me: Author,
  maps: readonly string[],
): AnyRecord {
  const state = expand(here, maps);
  const isOwn = here.clock.by === me.name;
  const seen = new Map<string, number>();
  const note = (machine: string, n: number): void => {
    if (n > 0) seen.set(machine, Math.max(n, seen.get(machine) ?? 0));
  };
  for (const [machine, n] of Object.entries(state.seen)) {
    const known = centre && Object.hasOwn(centre.seen, machine) ? (centre.seen[machine] ?? 0) : 0;
    note(machine, machine === me.machine ? n : Math.min(n, known));
  }
  if (isOwn) note(state.first[0], state.first[1]);
  const paths = new Set([...state.versions.keys(), ...(centre?.versions.keys() ?? [])]);
  const versions = [...paths].flatMap((path) => {
    const all = state.versions.get(path) ?? [];
    const there = centre?.versions.get(path) ?? [];
    const known = new Set(there.map(({ dot }) => dotKey(dot)));
    const isNew = all.some(({ by, dot }) => by === me.name && !known.has(dotKey(dot)));
    // What replaced the centre's values was lost with its author's: without it, they stand.
    const kept =
      isNew || !centre ? all.filter(({ by, dot }) => by === me.name || known.has(dotKey(dot))) : there;
    for (const { dot } of kept) note(dot[0], dot[1]);
    return kept.length > 0 ? [[path, kept] as const] : [];
  });
  return collapse(
    {
      ...state,
      first: isOwn || !centre ? state.first : centre.first,
      by: isOwn || !centre ? state.by : centre.by,
      seen: Object.fromEntries(seen),
      versions: new Map(versions),
      decisions: state.decisions?.filter(({ by }) => by === me.name),
    },
    maps,
  );
}

/**
 * What the centre may take of a record from this person: its own copy with theirs put in. The centre takes from each
 * their own only, so what others wrote and it lost is for them, or for the keeper, to bring back. Undefined for a record
 * that it lacks and somebody else made.
 */
export function shareOf(
  here: AnyRecord,
  centre: AnyRecord | undefined,
  me: Author,
  maps: readonly string[],
): AnyRecord | undefined {
  if (!centre) return here.clock.by === me.name ? ownPart(here, undefined, me, maps) : undefined;
  const copy = canonicalRecord(centre, maps);
  return join(copy, ownPart(here, expand(copy, maps), me, maps), maps);
}
