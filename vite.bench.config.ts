import { defineConfig } from 'vite';
import { alias } from './aliases.config.ts';

/** The benchmarks as one Node program, so that they can use the aliases: out/bench/run.js. */
export default defineConfig({
  resolve: { alias },
  build: { ssr: 'test/bench/run.ts', outDir: 'out/bench', target: 'node24', emptyOutDir: true },
});
