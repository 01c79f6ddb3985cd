/** What the page left on this machine, such as the last screen; null where nothing can be kept. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Leaves a word for the next start. UI state only: data belongs to the store, secrets to the keychain. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A page that can keep nothing starts as it did the first time.
  }
}

/** The same, as the JSON that it was kept as; null for anything else. */
export function keptValue(name: string): unknown {
  const text = kept(name);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
