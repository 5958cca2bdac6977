import { gunzipSync, inflateRawSync } from 'node:zlib';
import { logContent, tableBlocks } from './level-db.ts';
import { unsnap } from './snappy.ts';

/** Before a value that Chromium compressed before it stored it in IndexedDB. */
const snapped = Buffer.from([0xff, 0x11, 0x03]);
const gzipped = Buffer.from([0x1f, 0x8b, 0x08]);
const zipped = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

function* after(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
}
/** What is no archive throws, or says that it is none. */
function attempt(work: () => Uint8Array | Uint8Array[] | undefined): Uint8Array[] {
  try {
    return [work() ?? []].flat();
  } catch {
    return [];
  }
}

/** What is compressed inside of these bytes, wherever it begins. */
function inside(bytes: Buffer): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const at of after(bytes, snapped)) found.push(...attempt(() => unsnap(bytes, at + snapped.length)));
  for (const at of after(bytes, gzipped)) found.push(...attempt(() => gunzipSync(bytes.subarray(at))));
  for (const at of after(bytes, zipped))
    found.push(...attempt(() => inflateRawSync(bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26)))));
  return found;
}

/** A file of a browser's profile as it lies there, and everything that is packed in it: LevelDB, Snappy, gzip, zip. */
export function layersOf(file: Buffer): readonly Buffer[] {
  const blocks = attempt(() => tableBlocks(file));
  const first = [file, logContent(file), ...blocks].map((one) => Buffer.from(one));
  return [...first, ...first.flatMap(inside).map((one) => Buffer.from(one))];
}
