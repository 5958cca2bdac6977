import type { AnyRecord } from '#shared/records/base.ts';

/**
 * How every record lies in the local database, whatever its type: what this machine knows about it beside one text.
 * One text, because the storage walks through every object twice and rewrites keys that begin with `__` or `|`, because
 * text is handed to the page faster than objects, and because encryption at rest will take one text as well.
 */
export interface Envelope {
  readonly id: string;
  /** Revision last seen at the centre; '' when it has none yet. */
  readonly rev: string;
  /** 1 when it holds something of ours that the centre has not confirmed. */
  readonly unsent: 0 | 1;
  /** JSON of the record. */
  readonly body: string;
  /** JSON of what the centre keeps beside it (`_attachments`), to be sent back as it came; '' when nothing. */
  readonly beside: string;
}

/** The record inside. The body was written by `envelopeOf`, so its shape is the one that was checked then. */
export function recordOf(envelope: Envelope): AnyRecord {
  return JSON.parse(envelope.body) as AnyRecord;
}

const wide = /[\u0100-\uffff]/g;

/**
 * JSON in Latin letters only, the others escaped. The browser stores and hands over a text with one wide letter in it (a
 * typographic apostrophe will do) at two bytes for each of its letters.
 */
function narrowJson(value: unknown): string {
  return JSON.stringify(value).replace(
    wide,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function envelopeOf(record: AnyRecord, known: Pick<Envelope, 'rev' | 'unsent' | 'beside'>): Envelope {
  return { id: record.id, ...known, body: narrowJson(record) };
}
