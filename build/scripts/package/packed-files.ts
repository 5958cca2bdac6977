import { readFile } from 'node:fs/promises';
import { Minimatch } from 'minimatch';

/**
 * The files that electron-builder would take, by its own reading of `files`: patterns in their order, the later one
 * deciding; dot files like others; `package.json` always, `node_modules` never by pattern (see `shippedPackages`).
 */
export function packedFiles(patterns: readonly string[], files: readonly string[]): string[] {
  const inOrder = ['!**/node_modules/**', ...patterns, 'package.json'].map(
    (pattern) => new Minimatch(pattern, { dot: true }),
  );
  return files.filter((file) => {
    let taken = false;
    for (const pattern of inOrder) if (taken === pattern.negate) taken = pattern.match(file);
    return taken;
  });
}

/** What we read of package-lock.json. */
interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** Packages of node_modules, by the lockfile at this path, that electron-builder takes along: those that the program needs when it runs. */
export async function shippedPackages(lockfile: string): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(lockfile, 'utf8')) as Lockfile;
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
}
