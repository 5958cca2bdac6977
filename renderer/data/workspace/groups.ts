/** Members by what they belong to, kept up one move at a time. Most groups are small, so they are arrays. */
export interface Groups<Key extends string, Member extends string> {
  of(key: Key): readonly Member[];
  /** Undefined is « nowhere ». */
  move(member: Member, from: Key | undefined, to: Key | undefined): void;
  keys(): Iterable<Key>;
}

export function createGroups<Key extends string, Member extends string>(): Groups<Key, Member> {
  const groups = new Map<Key, Member[]>();
  return {
    of: (key) => groups.get(key) ?? [],
    keys: () => groups.keys(),
    move(member, from, to) {
      if (from === to) return;
      if (from !== undefined) {
        const left = groups.get(from)?.filter((other) => other !== member) ?? [];
        if (left.length > 0) groups.set(from, left);
        else groups.delete(from);
      }
      if (to === undefined) return;
      const group = groups.get(to);
      if (group) group.push(member);
      else groups.set(to, [member]);
    },
  };
}
