import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import { farAheadMs } from '#shared/domain/join/hlc.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { type RecordType, recordTypes } from '#shared/records/registry.ts';
import type { Account, ActorName } from './actors.ts';
import { type Attempt, contentOf, fresh } from './attempt.ts';
import { decided, edited, joined, recordBy } from './records.ts';

type Expected = Attempt['expected'];
type Try = Omit<Attempt, 'actor' | 'database' | 'expected'> & { readonly expected: Expected };

/** What each kind of decision must say. */
export const payloads: Readonly<Record<keyof typeof candidacyRules, object>> = {
  submit: { offerId: 'offer:01M00000000000000000000000', week: '2027-W05', source: 'mail' },
  take: {},
  assign: { to: 'mehdi.benali' },
  'ask-completion': { text: 'Quelle semaine ?' },
  complete: { text: 'La cinquième' },
  forward: { channel: 'mail', to: 'Paul Vasseur' },
  'host-accept': { until: '2026-12-20' },
  'host-decline': { reason: 'full' },
  confirm: {},
  redirect: { offerId: 'offer:01M00000000000000000000000', week: '2027-W05', reason: 'declined' },
  withdraw: { reason: 'pupil' },
  cancel: { reason: 'organisation' },
  expire: {},
  reopen: {},
  told: { who: 'student', how: 'mail' },
  note: { text: 'Vu avec la famille' },
  retract: {},
};
export const kinds = Object.keys(payloads) as (keyof typeof payloads)[];

/** Refused before anybody asks whose it is. */
const atSight = new Set(['any', 'no-deletion', 'newer-schema', 'shape', 'no-attachments', 'orphan-revision']);

const withDecisions: readonly RecordType[] = ['candidacy', 'offer', 'organisation'];

/** Everything that is tried on the records of the scope by one person; who is no member fails at the door. */
export function recordAttempts(actor: ActorName, { name }: Account, other: string): readonly Attempt[] {
  const works = actor === 'facilitator' || actor === 'coordinator' || actor === 'keeper';
  const isKeeper = actor === 'keeper';
  /** Whether this person may write such a record at all. */
  const unlessShut = (type: string, expected: Expected): Expected =>
    actor === 'facilitator' && (type === 'school' || type === 'campaign') && !atSight.has(String(expected))
      ? 'coordinator-only'
      : expected;
  const unlessKeeper = (code: string): Expected => (isKeeper ? null : code);
  const tries = [
    ...kinds.flatMap((kind) => kindTries(kind, name, other, isKeeper)),
    ...recordTypes.flatMap((type) =>
      typeTries(type, name, other, unlessKeeper).map((one) => ({
        ...one,
        expected: unlessShut(type, one.expected),
      })),
    ),
    ...withDecisions.flatMap((type) => historyTries(type, name, other, actor)),
    ...oddTries(name),
  ];
  return tries.map((one) => {
    return { ...one, actor, database: 'records', expected: works ? one.expected : 'any' };
  });
}

function kindTries(kind: (typeof kinds)[number], name: string, other: string, isKeeper: boolean): Try[] {
  const own = recordBy('candidacy', name);
  const target = { of: own.decisions?.[0]?.id };
  const choice = { kind, ...payloads[kind], ...(kind === 'retract' && target) };
  const tried = (what: string, by: string, expected: Expected, ms?: number): Try => {
    const base = { ...recordBy('candidacy', name) };
    const of = kind === 'retract' ? { of: base.decisions?.[0]?.id } : {};
    return {
      type: 'candidacy',
      what,
      base,
      document: contentOf(decided(base, { ...choice, ...of }, by, ms)),
      expected,
    };
  };
  return [
    tried(kind, name, null),
    tried(`${kind} in another’s name`, other, isKeeper ? null : 'decision-not-own'),
    tried(
      `${kind} stamped two days ahead`,
      name,
      isKeeper ? null : 'clock-ahead',
      Date.now() + 2 * farAheadMs,
    ),
  ];
}

function typeTries(
  type: RecordType,
  name: string,
  other: string,
  unlessKeeper: (code: string) => Expected,
): Try[] {
  const make = () => recordBy(type, name);
  const once = (
    what: string,
    expected: Expected,
    change: (base: AnyRecord) => object,
    base = make(),
  ): Try => {
    return { type, what, base, document: change(base), expected };
  };
  const isAct = type === 'act';
  const immutable = (otherwise: Expected): Expected => (isAct ? 'act-immutable' : otherwise);
  const [mine, theirs] = [make(), recordBy(type, other)];
  const branch = make();
  return [
    { type, what: 'new', document: fresh(mine), expected: null },
    {
      type,
      what: 'new in another’s name',
      document: fresh(theirs),
      expected: unlessKeeper(isAct ? 'act-not-own' : 'any'),
    },
    {
      type,
      what: 'new of a newer schema',
      document: fresh(make(), { schemaVersion: 99 }),
      expected: 'newer-schema',
    },
    { type, what: 'new without a clock', document: fresh(make(), { clock: undefined }), expected: 'shape' },
    {
      type,
      what: 'new with files',
      document: fresh(make(), {
        _attachments: { 'a.pdf': { content_type: 'application/pdf', data: 'AAAA' } },
      }),
      expected: 'no-attachments',
    },
    {
      type,
      what: 'new under an id of another type',
      document: fresh({ ...make(), id: `invoice:${Math.random()}` }),
      expected: 'shape',
    },
    once('unchanged', null, contentOf),
    once('an edit', immutable(null), (base) => contentOf(edited(base, name))),
    once('an edit in another’s name', immutable(unlessKeeper('edit-not-own')), (base) =>
      contentOf(edited(base, other)),
    ),
    once('a change without a trace', immutable('edit-changed'), (base) => ({
      ...contentOf(base),
      ...valueOf(edited(base, name), base),
    })),
    once(
      'an older state over a newer',
      immutable(unlessKeeper('edit-not-own') ?? 'context-shrinks'),
      () => contentOf(branch),
      edited(branch, other),
    ),
    once(
      'another’s count raised',
      immutable(unlessKeeper('context-not-own')),
      (base) => raised(base, other),
      edited(make(), other),
    ),
    once('a deletion', unlessKeeper('no-deletion'), () => ({ _deleted: true })),
    once('another type', 'any', (base) => ({
      ...contentOf(base),
      type: type === 'offer' ? 'student' : 'offer',
    })),
    ...joinTries(type, name, other, immutable(null)),
    orphanTry(type, make()),
  ];
}

/** What two machines wrote side by side, joined by one of the two: whatever the other did is in the base. */
function joinTries(type: RecordType, name: string, other: string, expected: Expected): Try[] {
  const common = recordBy(type, name);
  const mine = edited(common, name);
  const theirs = edited(common, other, true);
  const tries: Try[] = [
    { type, what: 'a join of two edits', base: theirs, document: contentOf(joined(theirs, mine)), expected },
  ];
  if (type !== 'candidacy') return tries;
  const another = recordBy(type, name);
  const decidedHere = decided(edited(another, name), { kind: 'take' }, name);
  const decidedThere = decided(edited(another, other, true), { kind: 'withdraw', reason: 'pupil' }, other);
  const both = joined(decidedThere, decidedHere);
  return [
    ...tries,
    { type, what: 'a join of edits and decisions', base: decidedThere, document: contentOf(both), expected },
  ];
}

function orphanTry(type: RecordType, record: AnyRecord): Try {
  const ids = ['a', 'b', 'c'].map((digit) => digit.repeat(32));
  const document = fresh(record, { _rev: `3-${ids[0]}`, _revisions: { start: 3, ids } });
  return {
    type,
    what: 'a revision that grows from nothing',
    document,
    asReplicator: true,
    expected: 'orphan-revision',
  };
}

function historyTries(type: RecordType, name: string, other: string, actor: ActorName): Try[] {
  const note = { kind: 'note', text: 'Vu' };
  const once = (
    what: string,
    expected: Expected,
    change: (decisions: readonly object[]) => readonly object[],
  ): Try => {
    const base = decided(recordBy(type, name), note, other);
    return {
      type,
      what,
      base,
      document: { ...contentOf(base), decisions: change(base.decisions ?? []) },
      expected,
    };
  };
  const theirs = decided(recordBy(type, name), note, other);
  const retracted = decided(theirs, { kind: 'retract', of: theirs.decisions?.at(-1)?.id }, name);
  const isTeamOnly = actor === 'facilitator' ? 'retract-not-own' : null;
  return [
    once('a decision dropped', 'decision-lost', ([first]) => (first ? [first] : [])),
    once('one’s own decision dropped', 'decision-lost', ([, second]) => (second ? [second] : [])),
    once('a decision changed', 'decision-changed', ([first, second]) => [
      first ?? {},
      { ...second, at: '2026-11-01T08:00:00.000Z' },
    ]),
    once('a decision twice', 'decision-repeated', (all) => [...all, ...all.slice(-1)]),
    once('a decision of no known kind', 'shape', (all) => [
      ...all,
      { ...all[0], id: '01M0000000000000000000000Z', kind: 'burn' },
    ]),
    {
      type,
      what: 'another’s decision taken back',
      base: theirs,
      document: contentOf(retracted),
      expected: isTeamOnly,
    },
  ];
}

function oddTries(name: string): Try[] {
  const offer = recordBy('offer', name);
  return [
    {
      type: 'scope',
      what: 'another identity',
      document: { _id: 'scope:identity', type: 'scope', identity: '0'.repeat(32) },
      expected: 'any',
    },
    {
      type: 'invoice',
      what: 'an unknown type',
      document: { ...contentOf(offer), _id: `invoice:${Math.random()}`, type: 'invoice' },
      expected: 'unknown-type',
    },
    {
      type: 'design',
      what: 'a design document',
      document: { _id: `_design/mine${Math.random()}`, views: {} },
      expected: 'any',
    },
    {
      type: 'design',
      what: 'the guard replaced',
      document: { _id: '_design/guard', validate_doc_update: 'function(){}' },
      expected: 'any',
    },
  ];
}

/** The edited value under the dots that stood before. */
function valueOf(after: AnyRecord, before: AnyRecord): object {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => key !== 'clock' && key !== 'folded' && value !== before[key],
    ),
  );
}

function raised(record: AnyRecord, owner: string): object {
  const { clock } = record;
  const machine = Object.values(clock.dots ?? {})[0]?.[0] ?? `${owner}`;
  return { ...contentOf(record), clock: { ...clock, seen: { ...clock.seen, [machine]: 9 } } };
}
