import type { Envelope } from './envelope.ts';

/** What is kept of each envelope before the bodies: revision, what lies beside, length of the body in characters. */
type Head = readonly [rev: string, beside: string, length: number];

/** Several envelopes as one text: a line of heads, then the bodies one after the other. */
export function packText(envelopes: readonly Envelope[]): string {
  const heads = envelopes.map(({ rev, beside, body }): Head => [rev, beside, body.length]);
  return `${JSON.stringify(heads)}\n${envelopes.map(({ body }) => body).join('')}`;
}

/** The envelopes of a text that `packText` made; `ids` and `unsent` lie outside of it. */
export function unpackText(text: string, ids: readonly string[], unsent: 0 | 1): Envelope[] {
  const line = text.indexOf('\n');
  const heads = JSON.parse(text.slice(0, line)) as readonly Head[];
  let at = line + 1;
  return heads.map(([rev, beside, length], index) => {
    const body = text.slice(at, at + length);
    at += length;
    return { id: ids[index] ?? '', rev, unsent, body, beside };
  });
}

const mostChars = 24_000;

/** Portions small enough that reading one record of a pack costs about what reading it alone does. */
export function portions(envelopes: readonly Envelope[]): Envelope[][] {
  const all: Envelope[][] = [];
  let chars = Number.POSITIVE_INFINITY;
  for (const envelope of envelopes) {
    chars += envelope.body.length;
    const last = all.at(-1);
    if (last && chars <= mostChars) last.push(envelope);
    else {
      all.push([envelope]);
      chars = envelope.body.length;
    }
  }
  return all;
}
