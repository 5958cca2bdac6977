import { unsnap } from './snappy.ts';

const magic = Buffer.from('57fb808b247547db', 'hex');

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function varint(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from, factor = 1; ; at += 1, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next: at + 1 };
  }
}
function handle(bytes: Uint8Array, from: number): Handle & { readonly next: number } {
  const offset = varint(bytes, from);
  const size = varint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}
function block(table: Uint8Array, { offset, size }: Handle): Uint8Array {
  const raw = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? (unsnap(raw) ?? raw) : raw;
}
/** The values of a block's entries; keys are shortened by what they share with the one before. */
function values(bytes: Uint8Array): Uint8Array[] {
  const restarts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(
    bytes.length - 4,
  );
  const end = bytes.length - 4 - restarts * 4;
  const found: Uint8Array[] = [];
  for (let at = 0; at < end; ) {
    const shared = varint(bytes, at);
    const own = varint(bytes, shared.next);
    const length = varint(bytes, own.next);
    const from = length.next + own.value;
    found.push(bytes.subarray(from, from + length.value));
    at = from + length.value;
  }
  return found;
}

/** What a LevelDB table says once its blocks are decompressed; undefined where the bytes are no table. */
export function tableBlocks(table: Uint8Array): Uint8Array[] | undefined {
  if (table.length < 48 || !Buffer.from(table.subarray(-8)).equals(magic)) return undefined;
  const index = handle(table, handle(table, table.length - 48).next);
  return values(block(table, index)).map((value) => block(table, handle(value, 0)));
}

const pageSize = 32_768;
const header = 7;

/** A LevelDB log without the headers that cut its records at every 32 KiB. */
export function logContent(log: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let page = 0; page < log.length; page += pageSize) {
    const end = Math.min(page + pageSize, log.length);
    for (let at = page; at + header <= end; ) {
      const length = (log[at + 4] ?? 0) + (log[at + 5] ?? 0) * 256;
      if (length === 0 && log[at + 6] === 0) break;
      parts.push(log.subarray(at + header, Math.min(at + header + length, end)));
      at += header + length;
    }
  }
  return Buffer.concat(parts);
}
