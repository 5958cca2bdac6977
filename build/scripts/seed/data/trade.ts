/** What the demo says about one line of work; all sentences are our own. */
export interface Trade {
  /** Sectors that it serves (`s1`…`s51`). Public trades without any serve every sector of their attachment. */
  readonly sectors: readonly string[];
  /**
   * Organisation names: `{nom}` a family name, `{prenom}` a given one, `{illustre}` somebody schools are named after,
   * `{de}` « de Lille », « d’Anzin », « du Quesnoy ». After a bar: the only towns that have one, or `>` and the least
   * population.
   */
  readonly names: readonly string[];
  readonly titles: readonly string[];
  /** What a pupil sees and does, as infinitives. */
  readonly tasks: readonly string[];
  readonly tutors: readonly string[];
  readonly naf: string;
  /** Typical size: small hosts take one pupil at a time. */
  readonly size: 'small' | 'middle' | 'large';
}

/** A public trade counts for one body: its place in `shared/reference/ministries/public-bodies.ts`. */
export interface PublicTrade extends Trade {
  readonly body: number;
}
