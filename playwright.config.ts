import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'out/e2e',
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/support/skip-reasons.ts'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  use: {
    launchOptions: await chromiumLaunchOptions(),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  // The same specs in both shells: the fixtures read the project's name, and skip with a reason where it cannot run.
  projects: [{ name: 'web' }, { name: 'electron' }],
});
