import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '#build/vite/root.ts';
import { buildHouse, type House } from './house.ts';

/** Each fault is one file; the rule that must catch it; what the file says. */
const faults: [rule: string, file: string, source: string][] = [
  ['shared-is-self-contained', 'shared/lib/read.ts', `import { readFile } from 'node:fs'; readFile;`],
  ['shared-is-self-contained', 'shared/errors/from-page.ts', `import '#renderer/data/store.ts';`],
  ['domain-is-pure', 'shared/domain/typed.ts', `import { Type } from 'typebox'; Type;`],
  [
    'domain-takes-only-types-of-records',
    'shared/domain/shape.ts',
    `import { shape } from '#shared/records/shape.ts'; shape;`,
  ],
  ['records-do-not-know-the-rules', 'shared/records/rule.ts', `import '#shared/domain/rule.ts';`],
  [
    'shell-knows-no-candidacies',
    'shared/shell/offer.ts',
    `import type { Rule } from '#shared/domain/rule.ts'; export type A = Rule;`,
  ],
  ['sides-never-meet', 'renderer/shell/service.ts', `import '#electron/services/vault.ts';`],
  [
    'sides-never-meet',
    'electron/services/store.ts',
    `import type { Store } from '#renderer/data/store.ts'; export type A = Store;`,
  ],
  [
    'sides-never-meet',
    'renderer/shell/electron.ts',
    `import { ipcRenderer } from 'electron/renderer'; ipcRenderer;`,
  ],
  ['page-has-no-node', 'renderer/data/file.ts', `import { readFile } from 'node:fs'; readFile;`],
  ['features-never-meet', 'renderer/features/offers/other.ts', `import '#renderer/features/today/today.ts';`],
  [
    'features-never-meet',
    'renderer/features/offers/typed.ts',
    `import type { T } from '../today/today.ts'; export type A = T;`,
  ],
  ['only-app-knows-the-features', 'renderer/shell/feature.ts', `import '#renderer/features/today/today.ts';`],
  ['features-do-not-know-the-app', 'renderer/features/offers/app.ts', `import '#renderer/app/app.ts';`],
  ['data-has-no-screen', 'renderer/data/button.ts', `import '#renderer/ui/button.ts';`],
  ['data-has-no-screen', 'renderer/data/words.ts', `import { t } from 'i18next'; t;`],
  ['ui-has-no-domain', 'renderer/ui/rule.ts', `import '#shared/domain/rule.ts';`],
  ['ui-has-no-domain', 'renderer/ui/store.ts', `import '#renderer/data/store.ts';`],
  ['services-know-no-shell', 'electron/services/window.ts', `import { app } from 'electron/main'; app;`],
  ['services-know-no-shell', 'electron/services/web.ts', `import '#electron/web/main.ts';`],
  ['web-shell-has-no-electron', 'electron/web/bare.ts', `import { app } from 'electron'; app;`],
  ['web-shell-has-no-electron', 'electron/web/main-part.ts', `import { app } from 'electron/main'; app;`],
  ['web-shell-has-no-electron', 'electron/web/folder.ts', `import '#electron/main/main.ts';`],
  ['electron-shell-has-no-web-shell', 'electron/main/web.ts', `import '#electron/web/main.ts';`],
  [
    'preload-is-one-function',
    'electron/preload/wire.ts',
    `import { wire } from '#shared/shell/wire.ts'; wire;`,
  ],
  ['packaged-code-has-no-centre', 'electron/web/centre.ts', `import '#electron/central-server/centre.ts';`],
  ['nothing-imports-tests', 'shared/lib/builder.ts', `import '#tests/support/builder.ts';`],
  // Of a ring, the tool names one file: the first by name.
  ['no-cycles', 'shared/lib/ring-a.ts', `import './ring-b.ts';`],
  ['no-orphans', 'shared/lib/forgotten.ts', 'export const forgotten = 1;'],
  ['not-resolvable', 'shared/lib/nowhere.ts', `import './not-there.ts';`],
  ['packages-are-declared', 'electron/services/borrowed.ts', `import 'semver';`],
];

/** What the faults lead to, and imports that are allowed although they look like a fault. */
const clean = {
  'renderer/app/app.ts': `import '#renderer/features/today/today.ts'; import '#shared/lib/round.ts';`,
  'renderer/data/store.ts': `import type { Rule } from '#shared/domain/rule.ts'; export type Store = Rule;`,
  'renderer/features/today/today.ts': `import './part.ts'; import '#renderer/ui/button.ts'; export type T = 1;`,
  'renderer/features/today/part.ts': `import '#renderer/data/store.ts';`,
  'renderer/ui/button.ts': `import '#shared/lib/round.ts';`,
  'shared/domain/rule.ts': `import type { Shape } from '#shared/records/shape.ts'; export type Rule = Shape;`,
  'shared/records/shape.ts': `import { Type } from 'typebox'; export const shape = Type.Null(); export type Shape = 1;`,
  'shared/lib/ring-b.ts': `import './ring-a.ts';`,
  // Round in a circle, but only as far as types go.
  'shared/lib/round.ts': `import type { R } from './round-back.ts'; export type B = R;`,
  'shared/lib/round-back.ts': `import type { B } from './round.ts'; export type R = B;`,
  // Round in a circle, but the way back is taken later.
  'renderer/app/routes.ts': `export const route = () => import('./screen.ts');`,
  'renderer/app/screen.ts': `import { route } from './routes.ts'; export const screen = route;`,
  'shared/shell/wire.ts': `import '#shared/lib/round.ts'; export const wire = 1;`,
  'electron/services/vault.ts': `import 'node:fs'; import '#shared/shell/wire.ts';`,
  'electron/main/main.ts': `import { app } from 'electron/main'; import '#electron/services/vault.ts'; app;`,
  'electron/preload/bridge.ts': `import { ipcRenderer } from 'electron/renderer'; import type {} from '#shared/shell/wire.ts'; ipcRenderer;`,
  'electron/web/main.ts': `import '#electron/services/vault.ts';`,
  'electron/central-server/centre.ts': `import 'node:http';`,
  'tests/support/builder.ts': `import '#renderer/app/app.ts';`,
};

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

describe('the net of imports', () => {
  let house: House;
  let report: Report;

  beforeAll(async () => {
    const files = Object.fromEntries(faults.map(([, file, source]) => [file, source]));
    house = await buildHouse({ ...clean, ...files });
    const rooms = ['shared', 'electron', 'renderer', 'build', 'tests'];
    const config = ['--config', '.dependency-cruiser.mjs', '--no-cache', '--output-type', 'json'];
    report = JSON.parse(
      await house.run('dependency-cruiser/bin/dependency-cruise.mjs', ...config, ...rooms),
    ) as Report;
  });
  afterAll(() => house?.remove());

  const rulesFor = (file: string) =>
    report.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(faults)('%s catches %s', (rule, file) => {
    expect(rulesFor(file)).toContain(rule);
  });

  it.each(Object.keys(clean))('nothing is said of %s', (file) => {
    expect(rulesFor(file)).toEqual([]);
  });

  it('has a fault for every rule', async () => {
    const configFile = pathToFileURL(path.join(root, '.dependency-cruiser.mjs')).href;
    const { default: config } = (await import(configFile)) as {
      default: { forbidden: { name: string; comment: string }[] };
    };
    expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
    expect(config.forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });
});
