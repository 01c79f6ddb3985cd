import type { DocumentId } from '@shared/domain/documents';
import type { HelpPageId } from './pages';

/** A part of a page, in the order in which it is read. */
export type HelpBlock =
  | { readonly kind: 'text'; readonly title: string; readonly text: string }
  /** How to do one thing. */
  | { readonly kind: 'steps'; readonly title: string; readonly steps: readonly string[] }
  /** A rule of the vendor in plain words, with the documents that say so. */
  | { readonly kind: 'rule'; readonly text: string; readonly documents: readonly DocumentId[] }
  | { readonly kind: 'link'; readonly page: HelpPageId };

/** The help of one screen in one language; its title is among the translations. */
export interface HelpPage {
  /** What the screen is for, in two sentences. */
  readonly purpose: string;
  readonly blocks: readonly HelpBlock[];
}

/** The whole help of one language. */
export type HelpBook = Readonly<Record<HelpPageId, HelpPage>>;

export const text = (title: string, words: string): HelpBlock => ({ kind: 'text', title, text: words });
export const steps = (title: string, ...each: readonly string[]): HelpBlock => ({
  kind: 'steps',
  title,
  steps: each,
});
export const rule = (words: string, ...documents: readonly DocumentId[]): HelpBlock => ({
  kind: 'rule',
  text: words,
  documents,
});
export const link = (page: HelpPageId): HelpBlock => ({ kind: 'link', page });

/** A large number as both languages write it: 500,000. */
export const counted = (value: number): string => value.toLocaleString('en-US');
