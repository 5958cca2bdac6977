/**
 * Who may import whom (the second of three nets; the table is in README.md of each room).
 * The folder `electron/` has the name of a package: `^electron/` is the folder, `node_modules/electron` the package.
 */
const everyRoom = '^(shared|electron|renderer|build|tests)/';
const theElectronPackage = '(^|/)node_modules/electron/|^electron(/(main|renderer|common))?$';
/** For a room of which only the types may be used. */
const onlyTypes = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-is-self-contained',
      comment:
        'Both sides agree on shared/; if it knew either, the other could not use it. It takes one package: typebox.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^shared/|(^|/)node_modules/typebox/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules are values in, values out, so that page, worker, centre and tests get one answer. Records give it types only.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/(domain|lib|errors|records)/' },
    },
    {
      name: 'domain-takes-only-types-of-records',
      comment: 'A rule that ran the schemas would bring the schema library into every rule.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/records/', ...onlyTypes },
    },
    {
      name: 'records-do-not-know-the-rules',
      comment:
        'Shapes come first; with the rule above this keeps records and domain from leaning on each other.',
      severity: 'error',
      from: { path: '^shared/(records|lib|errors)/' },
      to: { path: '^shared/(domain|central|shell)/' },
    },
    {
      name: 'shell-knows-no-candidacies',
      comment: 'The wire between page and machine stays small: it carries no word of the trade.',
      severity: 'error',
      from: { path: '^shared/shell/' },
      to: { path: '^shared/(domain|records|central|reference)/' },
    },
    {
      name: 'sides-never-meet',
      comment:
        'Between page and trusted side goes only the wire of shared/shell; an import would be a second way.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(electron|renderer)/', pathNot: '^$1/' },
    },
    {
      name: 'page-has-no-node',
      comment: 'The renderer is a web page and runs unchanged in both shells.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-never-meet',
      comment:
        'A feature can be read, changed and removed alone; what two of them need goes to data, ui or domain.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-app-knows-the-features',
      comment: 'app/ composes; a room below that knew it could not be used without it.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/(app|features)/|^renderer/[^/]+$' },
      to: { path: '^renderer/(app|features)/' },
    },
    {
      name: 'features-do-not-know-the-app',
      comment: 'The app knows its features, never the other way round.',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'data-has-no-screen',
      comment:
        'Data runs in a worker and under test without a screen; it hands out values, the screens word them.',
      severity: 'error',
      from: { path: '^renderer/data/' },
      to: { path: '^renderer/(ui|text)/|(^|/)node_modules/(react-dom|react-aria|i18next|react-i18next)' },
    },
    {
      name: 'ui-has-no-domain',
      comment: 'Parts of the screen know no trade and do no I/O, so that any feature can use any of them.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(renderer/(data|shell|text|workers)|shared/(?!lib/))' },
    },
    {
      name: 'services-know-no-shell',
      comment: 'What both shells can do is written once and knows neither of them.',
      severity: 'error',
      from: { path: '^electron/(services|shell)/' },
      to: { path: `^electron/(main|web|preload|central-server)/|${theElectronPackage}` },
    },
    {
      name: 'web-shell-has-no-electron',
      comment: 'The loopback shell must start where Electron cannot be had.',
      severity: 'error',
      from: { path: '^electron/(web|central-server)/' },
      to: { path: `^electron/(main|preload)/|${theElectronPackage}` },
    },
    {
      name: 'electron-shell-has-no-web-shell',
      comment: 'Two composition roots, neither inside the other.',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: '^electron/web/' },
    },
    {
      name: 'preload-is-one-function',
      comment: 'A sandboxed preload is one file; it takes types of the shell and nothing else.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron/(main|web|shell|services|central-server)|shared)/.+[.]ts$', ...onlyTypes },
    },
    {
      name: 'packaged-code-has-no-centre',
      comment:
        'The embedded centre is for demo, development and tests; installed programs talk to a real one.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '^electron/central-server/' },
      to: { path: '^electron/central-server/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What proves does not ship.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|build)/', pathNot: '^build/scripts/(bench|torture)' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that import each other in a ring can only be understood together. Types, and what is loaded later, tie no knot.',
      severity: 'error',
      from: { path: everyRoom },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that starts nothing is left over.',
      severity: 'error',
      from: { path: everyRoom, orphan: true, pathNot: '^(tests|build/scripts)/|\\.d\\.ts$|\\.(json|css)$' },
      to: {},
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: { path: everyRoom },
      to: { couldNotResolve: true, pathNot: `[?]|${theElectronPackage}` },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that only another package brought goes away with it.',
      severity: 'error',
      from: { path: everyRoom },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|\\.relais)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
    cache: { folder: 'out/cache/dependency-cruiser', strategy: 'content' },
    tsPreCompilationDeps: true,
  },
};
