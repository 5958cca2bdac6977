/** The part of JSON Schema that the record schemas use. */
export interface Shape {
  readonly $ref?: number;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Shape | readonly Shape[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly patternProperties?: { readonly [pattern: string]: Shape };
}

/**
 * Where a value first departs from its shape, as `decisions/2/until`; null when it does not. `parts` are the shapes
 * that `$ref` counts. An interpreter, because a centre's script engine has no validator and 24 KB of generated code
 * would be parsed by it at each start.
 */
export function misshapen(
  value: unknown,
  shape: Shape,
  parts: readonly Shape[],
  path: string,
): string | null {
  const own = shape.$ref === undefined ? shape : (parts[shape.$ref] as Shape);
  if (own.anyOf) return misfit(value, own.anyOf, parts, path);
  if (own.const !== undefined && value !== own.const) return path;
  if (own.enum && !own.enum.includes(value)) return path;
  if (own.type && !isOfType(value, own.type)) return path;
  if (typeof value === 'string') return fitsText(value, own) ? null : path;
  if (typeof value === 'number') return fitsNumber(value, own) ? null : path;
  if (Array.isArray(value)) return misshapenList(value, own, parts, path);
  return own.type === 'object' ? misshapenObject(value as Record<string, unknown>, own, parts, path) : null;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return typeof value === 'number' && Math.floor(value) === value;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** Lengths count code points, as JSON Schema does. */
function fitsText(text: string, { pattern, minLength = 0, maxLength }: Shape): boolean {
  if (text.length < minLength) return false;
  if (maxLength !== undefined && text.length > maxLength && Array.from(text).length > maxLength) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

function fitsNumber(value: number, { minimum, maximum }: Shape): boolean {
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum);
}

/** Decisions name their kind: only that one's shape is worth a look, and its fault the one to tell. */
function misfit(
  value: unknown,
  choices: readonly Shape[],
  parts: readonly Shape[],
  path: string,
): string | null {
  const resolved = choices.map((choice) =>
    choice.$ref === undefined ? choice : (parts[choice.$ref] as Shape),
  );
  const kindOf = (shape: Shape) => {
    const kind = shape.properties ? shape.properties['kind'] : undefined;
    return kind && kind.$ref !== undefined ? (parts[kind.$ref] as Shape).const : kind && kind.const;
  };
  const kind = isOfType(value, 'object') ? (value as { kind?: unknown }).kind : undefined;
  const chosen = kind === undefined ? undefined : resolved.find((shape) => kindOf(shape) === kind);
  if (chosen) return misshapen(value, chosen, parts, path);
  return resolved.some((shape) => misshapen(value, shape, parts, path) === null) ? null : path;
}

function misshapenList(
  list: readonly unknown[],
  shape: Shape,
  parts: readonly Shape[],
  path: string,
): string | null {
  const { items, minItems = 0 } = shape;
  if (list.length < minItems) return path;
  if (items === undefined) return null;
  const isTuple = Array.isArray(items);
  if (isTuple && list.length > items.length) return path;
  for (let at = 0; at < list.length; at += 1) {
    const each = isTuple ? items[at] : (items as Shape);
    const fault = misshapen(list[at], each as Shape, parts, `${path}/${at}`);
    if (fault !== null) return fault;
  }
  return null;
}

function misshapenObject(
  object: Record<string, unknown>,
  { required = [], properties = {}, patternProperties = {} }: Shape,
  parts: readonly Shape[],
  path: string,
): string | null {
  const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
  const missing = required.find((name) => object[name] === undefined);
  if (missing !== undefined) return inside(missing);
  // The record schemas have one pattern at most, and it takes every name.
  const [every] = Object.values(patternProperties);
  for (const name of Object.keys(object)) {
    const shape = Object.hasOwn(properties, name) ? properties[name] : every;
    const fault = shape ? misshapen(object[name], shape, parts, inside(name)) : null;
    if (fault !== null) return fault;
  }
  return null;
}
