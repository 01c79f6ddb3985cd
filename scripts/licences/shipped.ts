import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from './allowed.ts';

/** One package of which something is shipped, with the licence it came under. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

interface About {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly author?: string | { readonly name: string };
  readonly contributors?: readonly (string | { readonly name: string })[];
}

/** What a bundler's own helpers come from: their modules lie in no folder. */
const helpers = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };

/**
 * The folder of the package that a bundled module belongs to; undefined for the app's own modules.
 * @param id as the bundler names it, perhaps with a query
 */
export function packageFolder(root: string, id: string): string | undefined {
  const helper = Object.entries(helpers).find(([prefix]) => id.startsWith(prefix));
  if (helper) return join(root, 'node_modules', helper[1]);
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** Reads what a package says of itself. Throws where its licence may not be shipped. */
export function shippedFrom(folder: string): Shipped {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as About;
  const { name, version, license } = about;
  const licence = (typeof license === 'object' ? license.type : license) ?? 'none';
  if (!isAllowed(licence)) {
    throw new Error(`${name} ${version} cannot be shipped: its licence is ${licence}`);
  }
  return { name, version, licence, text: textIn(folder) ?? standardText(about, licence) };
}

/** A bundler lists here what it is itself made of; only its own few lines are shipped. */
const OF_OTHERS = /^# Licenses of bundled dependencies/m;

/** Every file of a package that speaks of its licence, or of one of code in it, one after the other. */
function textIn(folder: string): string | undefined {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    })
    .map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').split(OF_OTHERS)[0]!.trim());
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** The words of the MIT licence for packages that name it and forgot its file. */
function standardText({ name, author, contributors }: About, licence: string): string {
  const [first] = [author, ...(contributors ?? [])].flatMap((person) =>
    person === undefined ? [] : [typeof person === 'string' ? person : person.name],
  );
  const holder = first ?? `the authors of ${name}`;
  if (licence !== 'MIT') throw new Error(`${name} is under ${licence} and brings no text of it`);
  return MIT.replace('HOLDER', holder);
}

const MIT = `The MIT License (MIT)

Copyright (c) HOLDER

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
