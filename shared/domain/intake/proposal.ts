import type { IsoWeek } from '#shared/records/ids.ts';

/** What can be read out of a mail or a pasted block of cells for a new offer. */
export interface OfferFacts {
  readonly title: string;
  readonly description: string;
  readonly organisationName: string;
  readonly isPublic: boolean;
  /** Fourteen digits, checked. */
  readonly siret: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
  /** By French day name (`lundi`): start and end, `09:00`. */
  readonly hours: Readonly<Record<string, readonly [string, string]>>;
  readonly lunchBreak: string;
  readonly contactName: string;
  readonly contactMail: string;
  /** As people write it, `03 20 12 34 56`. */
  readonly contactPhone: string;
  readonly tutorName: string;
}

export type FactName = keyof OfferFacts;

/** A value that stands somewhere in the text: never a fact before a person has seen it. */
export type Proposal = {
  [Name in FactName]: {
    readonly field: Name;
    readonly value: OfferFacts[Name];
    /** Where it was read: offsets into the text, `to` excluded. */
    readonly from: number;
    readonly to: number;
    /** `likely` asks the person to look twice: it was guessed from how the text is built, or stands beside another. */
    readonly certainty: 'sure' | 'likely';
  };
}[FactName];

/** What the reading leans on; facts come from the caller, so the rules stay pure. */
export interface IntakeWorld {
  /** Year in which the school year starts; dates without a year fall into it. */
  readonly schoolYear: number;
  readonly towns: readonly { readonly name: string; readonly postcodes: readonly string[] }[];
}
