/** One thing that `npm run check` looks at. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** How `npm run fix` mends what can be mended by itself. */
  readonly fix?: readonly string[];
}

const rooms = ['shared', 'electron', 'renderer', 'build', 'tests'];

/** Slowest first: they run two at a time. */
export const steps: readonly Step[] = [
  { name: 'types', script: 'node_modules/@typescript/native/bin/tsc', args: ['-b'] },
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: [], fix: ['--fix'] },
  {
    name: 'imports',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...rooms],
  },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
  {
    name: 'format',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--colors=off', '.'],
    fix: ['check', '--write', '.'],
  },
];
