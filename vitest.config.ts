import { defineConfig } from 'vitest/config';
import { alias } from './aliases.config.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    setupFiles: ['test/support/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Some wait for the disk, which a busy machine makes slow.
          testTimeout: 20_000,
          // Every file loads what the others loaded already: a third of the time. What a file changes it puts back.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'model', include: ['test/model/**/*.test.ts'], testTimeout: 600_000 },
      },
    ],
  },
});
