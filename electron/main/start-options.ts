import Type from 'typebox';
import { Value } from 'typebox/value';
import type { EmbeddedCentre } from '#electron/services/central/central.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** What `npm start` hands to an Electron that it starts from source. */
export interface StartOptions {
  /** Null: where the system keeps programs' things. */
  readonly profile: string | null;
  readonly centralAddress: string | null;
  readonly embedded: EmbeddedCentre | null;
  /** Vite's server, in development. */
  readonly development: string | null;
}

const text = Type.String({ minLength: 1 });
const account = Type.Object({ name: text, password: text, displayName: text, roles: Type.Array(text) });
const embeddedShape = Type.Object({ address: text, accounts: Type.Array(account) });

/**
 * Reads `RELAIS_PROFILE`, `RELAIS_CENTRAL`, `RELAIS_EMBEDDED` (JSON) and `RELAIS_PAGES` for a copy started from source.
 * An installed program listens to none of them: whoever sets a variable could else point it at a centre or a page of
 * theirs. Throws `invalid` (`start-options`).
 */
export function readStartOptions(
  packaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const given = packaged ? {} : environment;
  const embedded = given['RELAIS_EMBEDDED'];
  return {
    profile: given['RELAIS_PROFILE'] ?? null,
    centralAddress: given['RELAIS_CENTRAL'] ?? null,
    embedded: embedded === undefined ? null : readEmbedded(embedded),
    development: given['RELAIS_PAGES'] ?? null,
  };
}

function readEmbedded(json: string): EmbeddedCentre {
  const value = parse(json);
  if (Value.Check(embeddedShape, value)) return value;
  throw new AppError('invalid', 'RELAIS_EMBEDDED does not fit', { reason: 'start-options' });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
