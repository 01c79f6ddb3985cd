import { defineConfig } from 'vite';
import { alias } from './aliases.config.ts';

/** The crash campaign as two Node programs: out/campaign/run.js, and the app without a window that it kills. */
export default defineConfig({
  resolve: { alias },
  build: {
    ssr: true,
    outDir: 'out/campaign',
    target: 'node24',
    emptyOutDir: true,
    rollupOptions: { input: { run: 'test/campaign/run.ts', child: 'test/campaign/child.ts' } },
  },
});
