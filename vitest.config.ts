import { defineConfig } from 'vitest/config';

/** A layer of tests/README.md; integration tests start servers and wait for them. */
function layer(name: string, testTimeout: number) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout },
  };
}

export default defineConfig({
  // CouchDB's own adapter and the data room ask for the package, not for Node's module of that name.
  resolve: { alias: [{ find: /^events$/, replacement: 'events/' }] },
  test: {
    environment: 'node',
    maxWorkers: 2,
    hookTimeout: 60_000,
    projects: [layer('unit', 10_000), layer('contract', 20_000), layer('integration', 60_000)],
  },
});
