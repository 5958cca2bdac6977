import Type from 'typebox';
import type { Shell } from './shell.ts';

/**
 * One schema per method: what the trusted side lets in. Lengths are limits against nonsense, not rules of the
 * trade. The types must say the same as `shell.ts`, in both directions, or this file does not compile.
 */
export const contract = {
  app: { info: nothing() },
  secrets: {
    databaseKey: accepts(Type.Object({ scope: scopeName() }, closed())),
    copies: nothing(),
    forgetCopy: accepts(Type.Object({ scope: scopeName() }, closed())),
  },
  central: {
    status: nothing(),
    signIn: accepts(
      Type.Object(
        {
          address: text(500),
          name: text(200),
          password: text(1000),
          stay: Type.Boolean(),
          scope: Type.Optional(scopeName()),
        },
        closed(),
      ),
    ),
    signOut: nothing(),
  },
  lock: {
    status: nothing(),
    lock: nothing(),
    unlock: accepts(
      Type.Object(
        {
          way: Type.Union([Type.Literal('passphrase'), Type.Literal('password'), Type.Literal('system')]),
          text: Type.String({ maxLength: 1000 }),
        },
        closed(),
      ),
    ),
    setPassphrase: accepts(
      Type.Object(
        { current: Type.Union([text(1000), Type.Null()]), next: Type.Union([text(1000), Type.Null()]) },
        closed(),
      ),
    ),
    forget: nothing(),
  },
  updates: { status: nothing(), install: nothing() },
  files: {
    save: accepts(Type.Object({ name: fileName(), type: mediaType(), bytes: bytes() }, closed())),
    pick: accepts(
      Type.Object(
        {
          endings: Type.Immutable(
            Type.Array(Type.String({ pattern: '^\\.[a-z0-9]{1,12}$' }), { maxItems: 20 }),
          ),
          many: Type.Boolean(),
        },
        closed(),
      ),
    ),
  },
  notices: { show: accepts(Type.Object({ title: text(200), body: text(1000) }, closed())) },
} as const satisfies ContractOf<Shell>;

export type ContractOf<S> = {
  readonly [R in keyof S]: { readonly [M in keyof S[R]]: InputSchema<InputOf<S[R][M]>> };
};

export type InputOf<Method> = Method extends () => unknown
  ? undefined
  : Method extends (input: infer Input) => unknown
    ? Input
    : never;

/** A schema, and the type it lets through. */
export interface InputSchema<Input> {
  readonly schema: Type.TSchema;
  /** Never set. Both directions, so that a schema neither wider nor narrower than the method's input fits. */
  readonly covers?: (input: Input) => Input;
}

function accepts<S extends Type.TSchema>(schema: S): InputSchema<Type.Static<S>> {
  return { schema };
}

function nothing(): InputSchema<undefined> {
  return { schema: Type.Undefined() };
}

function closed() {
  return { additionalProperties: false } as const;
}

function text(maxLength: number) {
  return Type.String({ minLength: 1, maxLength });
}

/**
 * As `shared/central` names scopes and the parts of one that a school, a class or the partners see. Goes into the names
 * of databases: nothing but what those take, but for a class's name, which is encoded there.
 */
function scopeName() {
  const part = 'figures|[0-9]{7}[A-Z](:[^\\u0000-\\u001f]{1,40})?';
  return Type.String({ pattern: `^[0-9]{4}-[0-9AB]{2,3}(:(${part}))?$` });
}

/** No folders, no control characters, no name that is only dots. */
function fileName() {
  return Type.String({ minLength: 1, maxLength: 200, pattern: '^(?!\\.+$)[^\\u0000-\\u001f/\\\\:*?"<>|]+$' });
}

function mediaType() {
  return Type.String({ maxLength: 200, pattern: '^[a-z0-9.+-]+/[a-z0-9.+-]+$' });
}

function bytes() {
  const anything = Type.Unsafe<Uint8Array<ArrayBuffer>>({});
  return Type.Refine(
    anything,
    (value) => value instanceof Uint8Array && value.byteLength <= 256 * 1024 * 1024,
  );
}
