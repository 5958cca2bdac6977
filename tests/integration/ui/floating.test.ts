import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryBrowser, openGallery } from '#tests/support/gallery/open-gallery.ts';

let browser: GalleryBrowser;
beforeAll(async () => {
  browser = await openGallery();
});
afterAll(() => browser.close());

describe('the palette', () => {
  it('opens with Ctrl+K, finds without accents, runs with Enter and gives the focus back', async () => {
    const page = await browser.open({ page: 'frame' });
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Rechercher ou agir' });
    await field.fill('TRANSMETTRE a l’org');
    expect(await page.getByRole('option').allTextContents()).toEqual([
      expect.stringContaining('Transmettre'),
    ]);
    await page.keyboard.press('Enter');
    await page.getByText('Candidature transmise').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await page.context().close();
  });

  it('shows why a command is refused and does not run it', async () => {
    const page = await browser.open({ page: 'frame' });
    await page.getByRole('button', { name: /Rechercher ou agir/ }).click();
    await page.getByRole('combobox', { name: 'Rechercher ou agir' }).fill('confirmer');
    const option = page.getByRole('option', { name: /Confirmer/ });
    expect(await option.textContent()).toContain('L’organisme n’a pas encore répondu.');
    expect(await option.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog', { name: 'Rechercher ou agir' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('goes round with the arrows', async () => {
    const page = await browser.open({ page: 'frame' });
    await page.keyboard.press('Control+k');
    const on = () => page.getByRole('option', { selected: true }).textContent();
    await page.getByRole('option').first().waitFor();
    const first = await on();
    await page.keyboard.press('ArrowUp');
    expect(await on()).toContain('Établissements');
    await page.keyboard.press('ArrowDown');
    expect(await on()).toBe(first);
    await page.context().close();
  });
});

describe('a toast', () => {
  it('is reached with F6, undoes with the keyboard, and the focus comes back', async () => {
    const page = await browser.open({ page: 'controls' });
    const show = page.getByRole('button', { name: 'Montrer un message' });
    await show.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
    const undo = page.getByRole('button', { name: 'Annuler' });
    const onUndo = () => undo.evaluate((button) => button === document.activeElement);
    await page.keyboard.press('F6');
    expect(await onUndo()).toBe(true);
    await page.keyboard.press('F6');
    expect(await onUndo()).toBe(false);
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('undone').textContent()).toBe('1 annulation');
    await expect.poll(() => page.getByRole('alertdialog').count()).toBe(0);
    await expect.poll(() => show.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('goes after its time, but not while the pointer is on it', async () => {
    const page = await browser.open({ page: 'controls' });
    await page.clock.install();
    await page.getByRole('button', { name: 'Montrer un message' }).click();
    const toast = page.getByRole('alertdialog');
    await page.clock.runFor(9000);
    await toast.hover();
    await page.clock.runFor(60_000);
    expect(await toast.count()).toBe(1);
    await page.mouse.move(10, 10);
    await page.clock.runFor(5000);
    await expect.poll(() => toast.count()).toBe(0);
    await page.context().close();
  });
});

describe('a choice among thousands', () => {
  it('is found by typing, taken with Enter, and given back with Escape', async () => {
    const page = await browser.open({ page: 'fields' });
    const field = page.getByRole('combobox', { name: 'Élève' });
    await field.focus();
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.type('lefevre');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(50);
    await page.keyboard.press('ArrowDown');
    const wanted = await page.getByRole('option', { selected: true }).locator('span').first().textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    const taken = await field.inputValue();
    expect(wanted).toContain(taken);
    await page.keyboard.type('zzz');
    await page.getByText('Aucun résultat').waitFor();
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe(taken);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('keeps the choice when the focus leaves in the middle of typing', async () => {
    const page = await browser.open({ page: 'fields' });
    const field = page.getByRole('combobox', { name: 'Élève' });
    await field.fill('ben');
    await page.getByRole('option').first().click();
    const taken = await field.inputValue();
    expect(taken).not.toBe('ben');
    await field.fill('autre chose');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe(taken);
    await page.context().close();
  });
});

describe('other parts', () => {
  it('a refused button is reached by Tab, says why, and does nothing', async () => {
    const page = await browser.open({ page: 'controls' });
    const refused = page.getByRole('button', { name: 'Confirmer' }).first();
    await page.getByRole('button', { name: 'Effacer de cet ordinateur' }).focus();
    await page.keyboard.press('Tab');
    expect(await refused.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('tooltip', { name: 'L’offre n’a plus de place cette semaine-là.' }).waitFor();
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('a filter keeps several values and says so on its chip', async () => {
    const page = await browser.open({ page: 'fields' });
    await page.getByRole('button', { name: /^Semaine/ }).click();
    await page.getByRole('dialog').getByRole('searchbox').fill('sem. 1');
    await page.getByRole('option', { name: /sem\. 10/ }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Semaine : sem. 5 +2' }).waitFor();
    await page.getByRole('group', { name: 'Filtres' }).getByRole('button', { name: 'Effacer' }).click();
    await page.getByRole('button', { name: 'Semaine', exact: true }).waitFor();
    await page.context().close();
  });

  it('« Copier » puts the text where it can be pasted', async () => {
    const page = await browser.open({ page: 'fields' });
    await page.getByRole('button', { name: 'Copier' }).click();
    await page.getByRole('button', { name: 'Copié' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Un élève de troisième');
    await page.context().close();
  });

  it('the tabs are one stop, and the arrows go from one to the next', async () => {
    const page = await browser.open({ page: 'frame' });
    await page.getByRole('tab', { name: /^À examiner/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('En examen');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.context().close();
  });

  it('the line between list and detail moves with the arrows', async () => {
    const page = await browser.open({ page: 'frame' });
    const line = page.getByRole('separator');
    const before = Number(await line.getAttribute('aria-valuenow'));
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await line.getAttribute('aria-valuenow'))).toBe(before - 24);
    await page.context().close();
  });
});

it('ran without an error', () => {
  expect(browser.faults).toEqual([]);
});
