import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { GuardedDocument, GuardUser } from './facts.ts';
import { roleIn } from './guard.ts';
import type { Refusal } from './refusal.ts';

/** What a file's document says; its content is one attachment, `content`, which is ciphertext (architecture §7.5). */
const members: { readonly [name: string]: (value: unknown) => boolean } = {
  type: (value) => value === 'file',
  schemaVersion: (value) => value === 1,
  /** The record it belongs to. */
  of: matching(/^[a-z]+:[A-Za-z0-9:-]{1,74}$/),
  by: matching(/^[a-z0-9][a-z0-9._-]{0,59}$/),
  at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  /** The file's own key, wrapped by the scope's of this version; base64. */
  key: matching(/^[A-Za-z0-9+/]{40,200}={0,2}$/),
  keyVersion: (value) => typeof value === 'number' && value >= 1 && Math.floor(value) === value,
  /** Of AES-GCM, 96 bits; base64. */
  iv: matching(/^[A-Za-z0-9+/]{16}$/),
};

/**
 * The guard of a scope's files: a member adds ciphertext of a known shape, under their own name, and nobody changes one
 * afterwards; its author or a coordinator takes it away. That it is ciphertext cannot be proved here, but no readable
 * type, name or title has a place to stand.
 */
export function refusalOfFile(
  { scope }: { readonly scope: string },
  document: GuardedDocument,
  old: GuardedDocument | null,
  user: GuardUser,
): Refusal | null {
  if (user.roles.includes('_admin')) return null;
  const role = roleIn(scope, user);
  if (user.name === null || role === null) return `not-a-member: ${scope}`;
  const isOwn = old !== null && old['by'] === user.name;
  if (document._deleted) {
    return old !== null && (isOwn || role !== 'facilitator') ? null : `file-not-own: ${document._id}`;
  }
  const fault = misshapenFile(document);
  if (fault !== null) return `file-shape: ${fault}`;
  if (old === null) {
    const { _revisions: revisions } = document;
    if (revisions !== undefined && revisions.start > 1) return `orphan-revision: ${revisions.start}`;
    return document['by'] === user.name || role === 'keeper' ? null : `file-not-own: ${document._id}`;
  }
  return contentOf(document) === contentOf(old) ? null : `file-immutable: ${document._id}`;
}

function misshapenFile(document: GuardedDocument): string | null {
  if (!/^file:[0-9A-HJKMNP-TV-Z]{26}$/.test(document._id)) return '_id';
  for (const name of Object.keys(members)) {
    const fits = members[name];
    if (fits === undefined || !fits(document[name])) return name;
  }
  const odd = Object.keys(document).find((name) => name[0] !== '_' && !Object.hasOwn(members, name));
  if (odd !== undefined) return odd;
  const attachments = document['_attachments'] as { [name: string]: { content_type?: unknown } } | undefined;
  const content = attachments === undefined ? undefined : attachments['content'];
  const isAlone = attachments !== undefined && Object.keys(attachments).length === 1;
  const isBytes = content !== undefined && content.content_type === 'application/octet-stream';
  return isAlone && isBytes ? null : '_attachments';
}

function contentOf(document: GuardedDocument): string {
  const attachments = document['_attachments'] as { content?: { digest?: unknown } } | undefined;
  const digest = attachments && attachments.content ? attachments.content.digest : undefined;
  return canonicalJson([
    Object.keys(members).map((name) => document[name]),
    digest === undefined ? null : digest,
  ]);
}

function matching(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}
