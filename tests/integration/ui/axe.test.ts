import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, type GalleryBrowser, openGallery } from '#tests/support/gallery/open-gallery.ts';

let browser: GalleryBrowser;
beforeAll(async () => {
  browser = await openGallery();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('the gallery in %s', (theme) => {
  it.each(['controls', 'fields', 'feedback', 'frame'] as const)(
    'gives axe nothing to find on %s',
    async (name) => {
      const page = await browser.open({ page: name, theme });
      // The loading state shows itself after 300 ms.
      if (name === 'feedback') await page.getByRole('status').filter({ hasText: 'Chargement' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('gives axe nothing to find in a list at work, its palette, a toast, a menu and an open field', async () => {
    const page = await browser.open({ page: 'frame', theme });
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 't']) await page.keyboard.press(key);
    await page.getByText('Candidature transmise').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();

    const fields = await browser.open({ page: 'fields', theme });
    await fields.getByRole('combobox', { name: 'Élève' }).fill('lef');
    await fields.getByRole('option').first().waitFor();
    expect(await axeFindings(fields)).toEqual([]);
    await fields.getByRole('button', { name: /^Semaine/ }).click();
    await fields.getByRole('dialog', { name: 'Semaine' }).waitFor();
    expect(await axeFindings(fields)).toEqual([]);
    await fields.context().close();

    const controls = await browser.open({ page: 'controls', theme });
    await controls.getByRole('button', { name: 'Autres actions' }).click();
    await controls.getByRole('menu').waitFor();
    expect(await axeFindings(controls)).toEqual([]);
    await controls.keyboard.press('Escape');
    await controls.getByRole('button', { name: 'Ouvrir un dialogue' }).click();
    await controls.getByRole('alertdialog').waitFor();
    expect(await axeFindings(controls)).toEqual([]);
    await controls.context().close();
  });
});

it('gives axe nothing to find at 200 % zoom, and nothing sticks out of the window', async () => {
  const page = await browser.open({ page: 'frame', width: 640, height: 400 });
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Candidatures' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('was never refused anything by the security policy', () => {
  expect(browser.faults).toEqual([]);
});
