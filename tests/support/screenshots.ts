import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { outputOf } from '#build/scripts/bundle.ts';
import { sizesFrom } from '#build/scripts/seed/seed-campaign.ts';
import { startWebShell } from '#electron/web/main.ts';
import { startCampaignCentre } from '#tests/e2e/fixtures/campaign-centre.ts';
import { chromiumLaunchOptions } from './chromium.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
/** Nobody wants to fetch more for one picture; in bytes. */
const largest = 250_000;

/** Goes through the main screens as Claire on an evening of the campaign and keeps a picture of each. */
async function takeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Entrer comme Claire/ }).waitFor();
  await keep(page, 'sign-in');
  await page.getByRole('button', { name: /Entrer comme Claire/ }).click();
  await page
    .getByRole('banner')
    .getByText(/^à jour$/)
    .waitFor({ timeout: 90_000 });
  await keep(page, 'today');
  await page.getByRole('link', { name: 'Candidatures' }).click();
  const list = page.getByRole('grid', { name: 'Liste des candidatures' });
  await page.getByRole('tab', { name: /^En examen/ }).click();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('toolbar', { name: 'Que faire' }).waitFor();
  await keep(page, 'candidacies');
  await page.keyboard.press('r');
  await page.getByRole('radiogroup', { name: /Offres proposées/ }).waitFor();
  await keep(page, 'redirect');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('re');
  await keep(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Offres' }).click();
  await page.getByRole('grid', { name: 'Liste des offres' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep(page, 'offers-dark');
}

async function keep(page: Page, name: string): Promise<void> {
  const path = `${folder}${name}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
  if (size > largest) throw new Error(`${name}.png is larger than ${largest} bytes`);
}

await mkdir(folder, { recursive: true });
const centre = await startCampaignCentre(sizesFrom({ candidacies: 1_500 }));
const profile = await temporaryFolder();
const shell = await startWebShell({
  profile: profile.path,
  port: 0,
  pages: { kind: 'built', folder: outputOf('renderer') },
  program: { name: 'Relais', version: '0.0.0' },
  centralAddress: null,
  embedded: centre.embedded,
});
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  await page.goto(shell.address);
  await takeAll(page);
} finally {
  await browser.close();
  await shell.stop();
  await centre.stop();
  await profile.remove();
}
