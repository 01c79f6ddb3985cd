import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { alias } from './aliases.config.ts';
import { licences } from './scripts/licences/plugin.ts';
import { NONCE_PLACEHOLDER } from './src/main/window/csp.ts';

const root = import.meta.dirname;
const collectLicences = licences(root, resolve(root, 'out/licences.json'));

// The targets are fixed so that one build runs on every Electron this project provisions.
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [collectLicences()],
    build: {
      target: 'node20',
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          store: resolve(root, 'src/main/store/process.ts'),
          practice: resolve(root, 'src/main/practice/process.ts'),
          tables: resolve(root, 'src/main/features/tables/process-entry.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [collectLicences()],
    build: {
      target: 'node20',
      rollupOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    resolve: { alias },
    plugins: [react(), collectLicences()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      target: 'chrome130',
      // Less to read and to parse before the first rows are there.
      minify: true,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          crashed: resolve(root, 'src/renderer/crashed.html'),
        },
      },
      // Inlined assets would need `data:` in more CSP directives than images and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
});
