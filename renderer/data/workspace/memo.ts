/** Remembers the last few answers of a reading by key, and gives the very same array back while nothing in it changed. */
export interface Memo<Value> {
  read(key: string, version: string, make: () => Value): Value;
}

const most = 16;

export function createMemo<Value>(same: (before: Value, after: Value) => boolean): Memo<Value> {
  const answers = new Map<string, { readonly version: string; readonly value: Value }>();
  return {
    read(key, version, make) {
      const known = answers.get(key);
      if (known?.version === version) return known.value;
      const made = make();
      const value = known && same(known.value, made) ? known.value : made;
      answers.delete(key);
      answers.set(key, { version, value });
      const oldest = answers.keys().next().value;
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
      return value;
    },
  };
}

export function sameItems<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  if (before.length !== after.length) return false;
  for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) return false;
  return true;
}

export function sameFields<Value extends object>(before: Value, after: Value): boolean {
  const names = Object.keys(before) as (keyof Value)[];
  return (
    names.length === Object.keys(after).length && names.every((name) => Object.is(before[name], after[name]))
  );
}
