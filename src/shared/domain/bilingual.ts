/** A text of the vendor or of its documents in both languages of the app. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
