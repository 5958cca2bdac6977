const needed = [
  'package.json',
  'out/electron/main.js',
  'out/electron/preload.cjs',
  'out/renderer/index.html',
];

const unwanted: readonly [what: string, path: RegExp][] = [
  ['a test', /(^|\/)tests?\/|\.(test|spec)\./],
  ['the embedded centre', /central-server/],
  ['source', /\.tsx?$|\.map$/],
  ['what tools left', /^out\/(cache|reports|types|e2e|vite)\//],
];

/** Packages of the embedded centre and of tests. */
const centreOrTests =
  /^(express-pouchdb|pouchdb|leveldown|levelup|vitest|playwright|@playwright\/|fast-check)/;

/** A phrase that only the embedded centre's code has: its package is asked for by this name. */
const marks = ['express-pouchdb'];

/** What must not leave the house and what must not be missing, one line each. Empty when all is well. */
export function packageFaults(files: readonly string[], packages: readonly string[]): string[] {
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
    ...unwanted.flatMap(([what, path]) =>
      files.filter((file) => path.test(file)).map((file) => `${what}: ${file}`),
    ),
    ...packages
      .filter((name) => centreOrTests.test(name))
      .map((name) => `the embedded centre or tests: package ${name}`),
  ];
}

/** The same question asked of a built file's text: a bundle hides the names of the files that went into it. */
export function textFaults(file: string, text: string): string[] {
  return marks
    .filter((mark) => text.includes(mark))
    .map((mark) => `the embedded centre: ${file} contains ${mark}`);
}
