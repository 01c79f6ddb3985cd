import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { type Shipped, packageFolder, shippedFrom } from './shipped.ts';

/** Part of a bundle: how much of each module it holds. */
type Modules = Readonly<Record<string, { readonly renderedLength: number }>>;

/** The packages of which something lies in a bundle. Styles have become files of their own by now. */
export function bundledPackages(root: string, modules: Modules): string[] {
  return Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(\?|$)/.test(id))
    .flatMap(([id]) => packageFolder(root, id) ?? []);
}

/**
 * Collects the licences of everything that is shipped into one file: what the builds of main, preload and page
 * hold, the native modules, and Electron. A build fails where a licence may not be shipped.
 * @returns makes the plugin for each of the builds; the file is whole after the last
 */
export function licences(root: string, file: string): () => Plugin {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const folders = new Set(
    [...Object.keys(dependencies), 'electron'].map((name) => join(root, 'node_modules', name)),
  );
  return () => ({
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk')
          for (const folder of bundledPackages(root, part.modules)) folders.add(folder);
      }
      const all = [...folders].map(shippedFrom).sort(byName);
      // The same version may lie in two places.
      const once = new Map(all.map((shipped) => [`${shipped.name} ${shipped.version}`, shipped]));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify([...once.values()]));
    },
  });
}

const byName = (a: Shipped, b: Shipped): number => a.name.localeCompare(b.name, 'en');
