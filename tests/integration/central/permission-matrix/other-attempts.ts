import type { AnyRecord } from '#shared/records/base.ts';
import { nextUlid } from '#tests/support/builders/stamps.ts';
import type { Account, ActorName } from './actors.ts';
import { type Attempt, contentOf, fresh } from './attempt.ts';
import { kinds, payloads } from './record-attempts.ts';
import { decided, edited, recordBy } from './records.ts';

type Try = Omit<Attempt, 'actor' | 'database'>;
type ProjectionName = 'school' | 'class' | 'figures';

const openTo: Readonly<Record<ProjectionName, ActorName>> = {
  school: 'school',
  class: 'teacher',
  figures: 'partner',
};

/** Everything that is tried on a projection: its people complete, the keeper writes, and nobody else enters. */
export function projectionAttempts(
  database: ProjectionName,
  actor: ActorName,
  { name }: Account,
  team: string,
): readonly Attempt[] {
  const base = () =>
    decided(recordBy('candidacy', team), { kind: 'ask-completion', text: 'Quelle semaine ?' }, team);
  const tried = (what: string, expected: string | null, change: (base: AnyRecord) => object): Try => {
    const before = base();
    return { type: 'candidacy', what, base: before, document: change(before), expected };
  };
  const completed = (before: AnyRecord, by = name) => decided(before, { kind: 'complete', text: 'La 5' }, by);
  const choiceOf = (kind: (typeof kinds)[number], before: AnyRecord) => {
    return { kind, ...payloads[kind], ...(kind === 'retract' && { of: before.decisions?.[0]?.id }) };
  };
  const tries: Try[] = [
    ...kinds.map((kind) =>
      tried(kind, kind === 'complete' ? null : 'decision-not-allowed', (before) =>
        contentOf(decided(before, choiceOf(kind, before), name)),
      ),
    ),
    tried('complete in another’s name', 'decision-not-own', (before) => contentOf(completed(before, team))),
    tried('complete with an edit', 'read-only', (before) => contentOf(edited(completed(before), name))),
    tried('complete with a decision dropped', 'decision-lost', (before) => {
      const { decisions = [] } = completed(before);
      return { ...contentOf(before), decisions: decisions.slice(1) };
    }),
    tried('an edit', 'read-only', (before) => contentOf(edited(before, name))),
    tried('a deletion', 'no-deletion', () => ({ _deleted: true })),
    tried('another pupil', 'read-only', (before) => ({
      ...contentOf(completed(before)),
      studentId: `student:${nextUlid()}`,
    })),
    { type: 'candidacy', what: 'new', document: fresh(recordBy('candidacy', name)), expected: 'read-only' },
    { type: 'student', what: 'new', document: fresh(recordBy('student', name)), expected: 'read-only' },
    {
      type: 'student',
      what: 'unchanged',
      base: recordBy('student', team),
      document: contentOf(recordBy('student', team)),
      expected: 'read-only',
    },
    {
      type: 'design',
      what: 'a design document',
      document: { _id: `_design/mine${nextUlid()}`, views: {} },
      expected: 'any',
    },
  ];
  return tries.map((one) => ({ ...one, actor, database, expected: expectedOf(one, database, actor) }));
}

function expectedOf({ expected, what }: Try, database: ProjectionName, actor: ActorName): string | null {
  // The keeper is its admin, for only an admin can make the centre forget what left it (`_compact`).
  if (actor === 'keeper') return null;
  if (actor !== openTo[database]) return 'any';
  // Partners complete nothing.
  return database === 'figures' && what === 'complete' ? 'decision-not-allowed' : expected;
}

/** Everything that is tried on the scope's files. */
export function fileAttempts(actor: ActorName, { name }: Account, other: string): readonly Attempt[] {
  const content = {
    content_type: 'application/octet-stream',
    data: Buffer.from('illisible').toString('base64'),
  };
  const file = (by: string, change: object = {}): object => ({
    _id: `file:${nextUlid()}`,
    type: 'file',
    schemaVersion: 1,
    of: `student:${nextUlid()}`,
    by,
    at: '2026-11-23T08:30:00.000Z',
    key: 'A'.repeat(54),
    keyVersion: 1,
    iv: 'A'.repeat(16),
    _attachments: { content },
    ...change,
  });
  const base = (by: string): AnyRecord => {
    const { _id, ...rest } = file(by) as { _id: string };
    return { id: _id, ...rest } as unknown as AnyRecord;
  };
  const isKeeper = actor === 'keeper';
  const isTeam = isKeeper || actor === 'facilitator' || actor === 'coordinator';
  const erased = actor === 'facilitator' ? 'file-not-own' : null;
  const tries: Try[] = [
    { type: 'file', what: 'new', document: file(name), expected: null },
    {
      type: 'file',
      what: 'new in another’s name',
      document: file(other),
      expected: isKeeper ? null : 'file-not-own',
    },
    {
      type: 'file',
      what: 'new with its name',
      document: file(name, { title: 'Convention de Lina.pdf' }),
      expected: 'file-shape',
    },
    {
      type: 'file',
      what: 'new and readable',
      document: file(name, { _attachments: { content: { ...content, content_type: 'application/pdf' } } }),
      expected: 'file-shape',
    },
    {
      type: 'file',
      what: 'new with two contents',
      document: file(name, { _attachments: { content, more: content } }),
      expected: 'file-shape',
    },
    {
      type: 'file',
      what: 'new without a content',
      document: file(name, { _attachments: undefined }),
      expected: 'file-shape',
    },
    {
      type: 'file',
      what: 'new without its key',
      document: file(name, { key: 'mot de passe' }),
      expected: 'file-shape',
    },
    { type: 'file', what: 'a record', document: fresh(recordBy('student', name)), expected: 'file-shape' },
    {
      type: 'file',
      what: 'another content over it',
      base: base(name),
      document: withoutId(file(name)),
      expected: 'file-immutable',
    },
    {
      type: 'file',
      what: 'one’s own deletion',
      base: base(name),
      document: { _deleted: true },
      expected: null,
    },
    {
      type: 'file',
      what: 'another’s deletion',
      base: base(other),
      document: { _deleted: true },
      expected: erased,
    },
  ];
  return tries.map((one) => {
    return { ...one, actor, database: 'files', expected: isTeam ? one.expected : 'any' };
  });
}

function withoutId(document: object): object {
  const { _id: _, ...rest } = document as { _id: string };
  return rest;
}
