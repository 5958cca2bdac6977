import Type from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '#shared/errors/app-error.ts';

const text = Type.String({ minLength: 1 });
const account = Type.Object({ name: text, password: text, displayName: text, roles: Type.Array(text) });
const shape = Type.Object({
  profile: Type.Optional(text),
  centralAddress: Type.Optional(Type.Union([text, Type.Null()])),
  embedded: Type.Optional(
    Type.Union([Type.Object({ address: text, accounts: Type.Array(account) }), Type.Null()]),
  ),
  /** Vite's server, in development. */
  development: Type.Optional(text),
});

/** What `npm start` hands to an Electron that it starts from source, as JSON in `RELAIS_START`. */
export type StartOptions = Type.Static<typeof shape>;

/**
 * Reads the environment for a copy started from source. An installed program listens to none of it: whoever sets a
 * variable could else point it at a centre or a page of theirs. Throws `invalid` (`start-options`).
 */
export function readStartOptions(
  packaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const given = environment['RELAIS_START'];
  if (packaged || given === undefined) return {};
  const value = parse(given);
  if (Value.Check(shape, value)) return value;
  throw new AppError('invalid', 'RELAIS_START does not fit', { reason: 'start-options' });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
