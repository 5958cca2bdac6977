import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryBrowser, openGallery } from '#tests/support/gallery/open-gallery.ts';

let browser: GalleryBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openGallery();
  page = await browser.open({ page: 'frame', count: 100_000 });
  await page.getByRole('tab', { name: /^Toutes/ }).click();
  await page.getByRole('grid').focus();
});
afterAll(() => browser.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The row under `aria-activedescendant`, by its place in the whole list (1 = first), and whether it is in sight. */
const active = () =>
  page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const row = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    const [box, room] = [row?.getBoundingClientRect(), grid?.getBoundingClientRect()];
    const inSight = box && room ? box.top >= room.top + 29 && box.bottom <= room.bottom + 1 : false;
    return {
      at: Number(row?.getAttribute('aria-rowindex')) - 1,
      inSight,
      focused: document.activeElement === grid,
    };
  });
const chosen = () => page.getByRole('toolbar').getByRole('status');

describe('a list of 100,000 rows', () => {
  it('draws only the rows in sight and says how many there are', async () => {
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
  });

  it('goes by arrows, pages and ends; the active row is always in sight and the focus stays on the list', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await active()).toEqual({ at: 3, inSight: true, focused: true });
    await press('End');
    expect(await active()).toEqual({ at: 100_000, inSight: true, focused: true });
    await press('PageUp');
    expect((await active()).at).toBeLessThan(99_990);
    await press('Home');
    expect(await active()).toEqual({ at: 1, inSight: true, focused: true });
  });

  it('keeps the active row in the page when it is scrolled away', async () => {
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: 1_000_000 }));
    await expect.poll(() => page.getByRole('row').last().getAttribute('aria-rowindex')).toMatch(/^31\d\d\d$/);
    expect((await active()).at).toBe(1);
    await press('ArrowDown');
    expect(await active()).toEqual({ at: 2, inSight: true, focused: true });
  });

  it('chooses with Space and Shift, all with Ctrl+A, none with Escape', async () => {
    await press('Home', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
    expect(await chosen().textContent()).toBe('2 sélectionnées');
    expect(await page.getByRole('row', { selected: true }).count()).toBe(2);
    await press('Control+a');
    expect(await chosen().textContent()).toBe('100\u202f000 sélectionnées');
    await press('Escape');
    expect(await chosen().count()).toBe(0);
    expect((await active()).focused).toBe(true);
  });

  it('chooses with the mouse: the box, Ctrl and Shift; a plain click only reads', async () => {
    const row = (at: number) => page.locator(`[aria-rowindex="${at + 1}"]`);
    await row(4).click();
    expect(await chosen().count()).toBe(0);
    await row(2).locator('[data-tick]').click();
    await row(5).click({ modifiers: ['Shift'] });
    expect(await chosen().textContent()).toBe('4 sélectionnées');
    await row(3).click({ modifiers: ['Control'] });
    expect(await chosen().textContent()).toBe('3 sélectionnées');
    await page.getByRole('button', { name: 'Tout désélectionner' }).click();
    expect(await chosen().count()).toBe(0);
    await page.getByRole('grid').focus();
  });

  it('sorts from its header by the keyboard', async () => {
    await press('Home', 'ArrowUp');
    const header = page.getByRole('columnheader', { name: 'Depuis' });
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await press('ArrowDown');
    expect((await active()).focused).toBe(true);
    await page.getByRole('columnheader', { name: 'Élève' }).click();
    expect(await page.getByRole('columnheader', { name: 'Élève' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });
});

describe('shortcuts in a list', () => {
  it('act on the active row, take the next one and can be undone', async () => {
    const list = await browser.open({ page: 'frame', count: 200 });
    await list.getByRole('grid').focus();
    await list.keyboard.press('ArrowDown');
    await list.keyboard.press('ArrowDown');
    const first = await list.getByRole('heading', { level: 2 }).textContent();
    await list.keyboard.press('t');
    await list.getByText('Candidature transmise').waitFor();
    await expect.poll(() => list.getByRole('heading', { level: 2 }).textContent()).not.toBe(first);
    expect(await list.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await list.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => list.getByText('Candidature transmise').count()).toBe(0);
    await list.context().close();
  });

  it('do nothing while typing in a field', async () => {
    const list = await browser.open({ page: 'frame', count: 200 });
    await list.getByRole('searchbox').fill('');
    await list.keyboard.type('tt');
    expect(await list.getByText('Candidature transmise').count()).toBe(0);
    expect(await list.getByRole('searchbox').inputValue()).toBe('tt');
    await list.context().close();
  });

  it('do nothing when single keys are turned off; those with Ctrl go on', async () => {
    const list = await browser.open({ page: 'frame', count: 200, keys: 'off' });
    await list.getByRole('grid').focus();
    await list.keyboard.press('ArrowDown');
    await list.keyboard.press('t');
    await list.keyboard.press('Control+k');
    await list.getByRole('combobox', { name: 'Rechercher ou agir' }).waitFor();
    expect(await list.getByText('Candidature transmise').count()).toBe(0);
    await list.context().close();
  });

  it('say why when refused', async () => {
    const list = await browser.open({ page: 'frame', count: 200 });
    await list.getByRole('grid').focus();
    await list.keyboard.press('ArrowDown');
    await list.keyboard.press('c');
    await list.getByRole('alertdialog').getByText('L’organisme n’a pas encore répondu.').waitFor();
    await list.context().close();
  });
});

it('ran without an error', () => {
  expect(browser.faults).toEqual([]);
});
