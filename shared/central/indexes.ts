/** A Mango index as `POST /<db>/_index` takes it. */
export interface CentreIndex {
  readonly ddoc: string;
  readonly name: string;
  readonly type: 'json';
  readonly index: { readonly fields: readonly string[] };
}

/** For the keeper and for figures asked at the centre; no client needs them. Each has its design document. */
export const centreIndexes: readonly CentreIndex[] = [
  index('type', ['type']),
  index('candidacies-by-status', ['type', 'folded.status', 'folded.dueOn']),
  index('candidacies-by-offer', ['type', 'folded.offerId', 'folded.week']),
];

function index(name: string, fields: readonly string[]): CentreIndex {
  return { ddoc: `index-${name}`, name, type: 'json', index: { fields } };
}
