import { measures, palettes, type Palette, type ThemeMode, type Tone } from './tokens';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The tokens as CSS custom properties, such as `--text-muted`, `--tone-failed`, `--tone-failed-soft`. */
export function cssVariables(palette: Palette): Readonly<Record<string, string>> {
  const { tone, toneSoft, connection, ...flat } = palette;
  const tones = Object.keys(tone) as Tone[];
  return Object.fromEntries([
    ...Object.entries(flat).map(([name, value]) => [`--${kebab(name)}`, value]),
    ...tones.flatMap((name) => [
      [`--tone-${name}`, tone[name]],
      [`--tone-${name}-soft`, toneSoft[name]],
    ]),
    ...Object.entries(connection).map(([name, value]) => [`--connection-${name}`, value]),
    ['--font', measures.font],
    ['--mono', measures.mono],
    ['--radius', `${measures.radius}px`],
    ['--help-width', `${measures.help}px`],
  ]);
}

/** Puts a theme on the document. Through the CSSOM, which the page's CSP allows. */
export function applyTheme(mode: ThemeMode): void {
  const root = document.documentElement;
  root.dataset['theme'] = mode;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(cssVariables(palettes[mode])))
    root.style.setProperty(name, value);
}
