import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000, reporters: ['default'] },
});
