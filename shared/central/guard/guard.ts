import { farAheadMs } from '#shared/domain/join/hlc.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { refuseDecisions } from './decisions.ts';
import { refuseEdits } from './edits.ts';
import type { GuardedDocument, GuardFacts, GuardUser } from './facts.ts';
import type { Refusal } from './refusal.ts';
import { misshapen } from './shape.ts';

const coordinatorsOnly = ['school', 'campaign'];

/**
 * The centre's guard (architecture §6): why this person may not write this document over that one, or null. It says
 * who may write what, never whether the present state allows it: a forward that crossed a withdrawal must be flagged
 * by people's screens, not refused. The server's admin (seeds, the keeper's setting up) may write anything.
 *
 * `now` is the server's time in milliseconds.
 */
export function refusalOf(
  facts: GuardFacts,
  document: GuardedDocument,
  oldDocument: GuardedDocument | null,
  user: GuardUser,
  now: number,
): Refusal | null {
  if (user.roles.includes('_admin')) return null;
  const role = roleIn(facts.scope, user);
  if (user.name === null || role === null) return `not-a-member: ${facts.scope}`;
  if (role === 'keeper' && isClosing(document, oldDocument)) return null;
  const unfit = refuseDocument(facts, document, oldDocument);
  if (unfit !== null) return unfit;
  const record = asRecord(document);
  const old = oldDocument === null ? null : asRecord(oldDocument);
  if (coordinatorsOnly.includes(record.type) && role === 'facilitator')
    return `coordinator-only: ${record.type}`;
  const { maps } = facts.types[record.type] as GuardFacts['types'][string];
  const writer = role === 'keeper' ? null : user.name;
  return (
    refuseAct(record, old, writer) ||
    refuseDecisions(record, old, { name: user.name, role, kinds: facts.kinds }) ||
    refuseEdits(record, old, writer, maps) ||
    (role === 'keeper' ? null : refuseAhead(record, old, now))
  );
}

/** What a member works as; null for whoever is none, or a member with no work to do. */
export function roleIn(scope: string, { roles }: GuardUser): 'facilitator' | 'coordinator' | 'keeper' | null {
  if (!roles.includes(`scope:${scope}`)) return null;
  if (roles.includes(`scope:${scope}:keeper`)) return 'keeper';
  if (roles.includes(`scope:${scope}:coordinator`)) return 'coordinator';
  return roles.includes(`scope:${scope}:facilitator`) ? 'facilitator' : null;
}

/** The keeper closes the losing leaves of a branch once their content is in the join; a tombstone has no content. */
function isClosing(document: GuardedDocument, old: GuardedDocument | null): boolean {
  return document._deleted === true && old !== null && Object.keys(document).every((name) => name[0] === '_');
}

export function refuseDocument(
  facts: GuardFacts,
  document: GuardedDocument,
  old: GuardedDocument | null,
): Refusal | null {
  const { _id: id, _revisions: revisions, type } = document;
  if (document._deleted) return `no-deletion: ${id}`;
  if (type === 'scope' || id === 'scope:identity') return `admin-only: ${id}`;
  const kind = typeof type === 'string' && Object.hasOwn(facts.types, type) ? facts.types[type] : undefined;
  if (kind === undefined) return `unknown-type: ${String(type)}`;
  if (document['_attachments'] !== undefined) return `no-attachments: ${id}`;
  const version = Number(document['schemaVersion']);
  if (version > kind.version) return `newer-schema: ${version}`;
  if (old !== null && Number(old['schemaVersion']) > version) return `older-schema: ${version}`;
  if (old === null && revisions !== undefined && revisions.start > 1)
    return `orphan-revision: ${revisions.start}`;
  const fault = misshapen(asRecord(document), kind.shape, facts.parts, '');
  return fault === null ? null : `shape: ${fault}`;
}

/** At the centre a record's id is the document's; the rest is the same. */
export function asRecord(document: GuardedDocument): AnyRecord {
  const record: { [name: string]: unknown } = { id: document._id };
  for (const name of Object.keys(document))
    if (name !== 'id' && name[0] !== '_') record[name] = document[name];
  return record as unknown as AnyRecord;
}

/** Who did what is written once. */
function refuseAct(record: AnyRecord, old: AnyRecord | null, writer: string | null): Refusal | null {
  if (record.type !== 'act') return null;
  if (old === null) return writer === null || record['by'] === writer ? null : `act-not-own: ${record.id}`;
  return canonicalJson(record) === canonicalJson(old) ? null : `act-immutable: ${record.id}`;
}

/** Stamps over 24 h ahead would win every contest until then. */
export function refuseAhead(record: AnyRecord, old: AnyRecord | null, now: number): Refusal | null {
  const ahead = (hlc: string) => Number(hlc.slice(0, 13)) > now + farAheadMs;
  const known = new Set((old === null ? [] : old.decisions || []).map(({ id }) => id));
  const decision = (record.decisions || []).find(({ id, hlc }) => !known.has(id) && ahead(hlc));
  if (decision !== undefined) return `clock-ahead: ${decision.id}`;
  const before = canonicalJson(old === null ? null : [old.clock.first, old.clock.dots]);
  const dots = Object.entries(record.clock.dots || {}).concat([['clock', record.clock.first]]);
  const late = dots.find(([, dot]) => ahead(dot[2]) && !before.includes(canonicalJson(dot)));
  return late === undefined ? null : `clock-ahead: ${late[0]}`;
}
