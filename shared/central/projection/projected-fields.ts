/** A count of pupils in figures: `few` between 1 and 4; `hidden` where telling it would let such a one be worked out. */
export type SafeCount = number | 'few' | 'hidden';

export interface FigureLine {
  /** A week, a sector's code, a status, `public` or `private`. */
  readonly key: string;
  /** Seats that published offers have; absent where the line has none of its own (a status). */
  readonly seats?: number;
  readonly candidacies: SafeCount;
  readonly placed: SafeCount;
}

export const figureTables = ['week', 'sector', 'status', 'publicPrivate'] as const;
export type FigureTable = (typeof figureTables)[number];

/** `campaign.figures`, which only the partners' projection has. Lines by key, the whole in `total`. */
export interface Figures {
  readonly total: Omit<FigureLine, 'key'>;
  readonly tables: { readonly [Table in FigureTable]: readonly FigureLine[] };
}

/** The figures that a campaign carries; undefined for one that is not the partners', or is broken. */
export function figuresOf(campaign: object | undefined): Figures | undefined {
  const { figures } = (campaign ?? {}) as { readonly figures?: unknown };
  if (!isObject(figures) || !isObject(figures['total']) || !isObject(figures['tables'])) return undefined;
  const { total, tables } = figures;
  const isSound = figureTables.every((name) => {
    const lines = tables[name];
    return (
      Array.isArray(lines) &&
      lines.every((line) => isObject(line) && typeof line['key'] === 'string' && isLine(line))
    );
  });
  return isSound && isLine(total) ? (figures as unknown as Figures) : undefined;
}

function isLine(line: Readonly<Record<string, unknown>>): boolean {
  const isSafe = (value: unknown) => value === 'few' || value === 'hidden' || isCount(value);
  const { seats, candidacies, placed } = line;
  return isSafe(candidacies) && isSafe(placed) && (seats === undefined || isCount(seats));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
