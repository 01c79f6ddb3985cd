import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the store process by itself and answers the path of its entry.
 * @param name the test file's own: two that run at a time must not write into one build
 */
export async function buildStoreProcess(name: string): Promise<string> {
  const outDir = resolve(root, 'out/test-store', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'src/shared'), '@main': resolve(root, 'src/main') } },
    build: {
      ssr: resolve(root, 'src/main/store/process.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
    },
  });
  return resolve(outDir, 'process.js');
}
