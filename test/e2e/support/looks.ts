import { type Page, expect } from 'playwright/test';
import { screenshot } from './app';
import { accessProblems } from './axe';
import { ask } from './calls';
import { type Language, words } from './words';

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['zh-CN', 'en'] as const;
type Theme = (typeof THEMES)[number];

/** Expects no key and no hole where words were meant. */
export async function expectWords(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  const spaces = Object.keys(words['zh-CN']).join('|');
  expect(text).not.toMatch(/\{\{\w+/);
  expect(text).not.toMatch(new RegExp(`\\b(?:${spaces})[:.][a-z]+[.:][a-zA-Z.]+\\b`));
  expect(text).not.toMatch(/\b(?:undefined|NaN)\b|\[object Object\]/);
}

/** Turns the app to a theme and a language. */
export async function wear(page: Page, theme: Theme, language: Language): Promise<void> {
  await ask(page, 'settings.set', { theme, language });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Looks at what is shown in English and in the dark as well, which a tour of all screens never meets. */
export async function lookOver(page: Page, name: string): Promise<void> {
  expect(await accessProblems(page)).toEqual([]);
  await wear(page, 'dark', 'en');
  await expectWords(page);
  expect(await accessProblems(page)).toEqual([]);
  await screenshot(page, `${name}-en-dark`);
  await wear(page, 'light', 'zh-CN');
}
