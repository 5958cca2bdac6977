/** Decompresses a raw Snappy block from `from`; undefined where there is none. Format: google/snappy format_description.txt. */
export function unsnap(bytes: Uint8Array, from = 0): Uint8Array | undefined {
  let at = from;
  let size = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined || shift > 28) return undefined;
    size += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
  }
  if (size === 0 || size > 64 * 2 ** 20) return undefined;
  const out = new Uint8Array(size);
  let to = 0;
  const little = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1) value += (bytes[at++] ?? 0) * 256 ** i;
    return value;
  };
  while (to < size && at < bytes.length) {
    const tag = bytes[at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const length = (short < 60 ? short : little(short - 59)) + 1;
      if (to + length > size || at + length > bytes.length) return undefined;
      out.set(bytes.subarray(at, at + length), to);
      at += length;
      to += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? ((tag >> 5) << 8) + little(1) : little(kind === 2 ? 2 : 4);
    if (offset === 0 || offset > to || to + length > size) return undefined;
    for (let i = 0; i < length; i += 1, to += 1) out[to] = out[to - offset] ?? 0;
  }
  return to === size ? out : undefined;
}
