import { expect, type Locator, type Page } from '@playwright/test';
import sending from '#renderer/text/fr/sending.json' with { type: 'json' };
import { goTo } from './frame.ts';

export type SectionName = Exclude<keyof typeof sending.tabs, 'label'>;

function tab(page: Page, section: SectionName): Locator {
  return page
    .getByRole('tablist', { name: sending.tabs.label })
    .getByRole('tab', { name: sending.tabs[section] });
}

/** Goes to a section of « Envois et désaccords » by the rail and its tab. */
export async function openSection(page: Page, section: SectionName): Promise<void> {
  await goTo(page, 'Envois et désaccords');
  await tab(page, section).click();
  await expect(page.getByRole('tabpanel', { name: sending.tabs[section] })).toBeVisible();
}

/** The matters of the section that is open. */
export function matters(page: Page, section: SectionName): Locator {
  return page.getByRole('list', { name: sending.tabs[section], exact: true }).locator(':scope > li');
}

export async function isSettled(page: Page, section: SectionName): Promise<void> {
  await expect(page.getByText(sending.empty[section].title)).toBeVisible();
}

/** The count on a section's tab. */
export async function hasCount(page: Page, section: SectionName, count: number): Promise<void> {
  await expect(tab(page, section)).toHaveText(`${sending.tabs[section]}${count}`);
}
