import { defineConfig } from "vitest/config";

/**
 * The files of a worker share its modules: reading them anew for each file takes longer than most files' tests. So a
 * test puts back what it changes outside its own file, such as the clock or a global.
 */
const together = { isolate: false };

/**
 * What passes waits for none of these: they only end what never comes. So they are long enough for a machine that does
 * other things, where a second can take five.
 */
const patient = { testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } };

/** Slow suites share two cores with a database; one file at a time keeps them honest. */
const withDatabase = {
  ...together,
  ...patient,
  globalSetup: ["test/db/global-setup.ts"],
  fileParallelism: false,
};

export default defineConfig({
  cacheDir: process.env["VITE_CACHE_DIR"] ?? "node_modules/.vite",
  test: {
    projects: [
      {
        test: {
          ...together,
          ...patient,
          name: "unit",
          // Properties try many cases, and a machine may be busy with something else.
          testTimeout: 30_000,
          include: [
            "app/**/*.test.ts",
            "app/**/*.test.tsx",
            "prisma/**/*.test.ts",
            "test/architecture/**/*.test.ts",
            "test/simulate/**/*.test.ts",
          ],
        },
      },
      { test: { ...patient, name: "files", include: ["test/files/**/*.test.ts"] } },
      { test: { name: "db", include: ["test/db/**/*.test.ts", "test/jobs/**/*.test.ts"], ...withDatabase } },
      // What a server holds in memory is measured among these, so each file begins with an empty one.
      { test: { name: "live", include: ["test/live/**/*.test.ts"], ...withDatabase, isolate: true } },
      { test: { name: "access", include: ["test/access/**/*.test.ts"], ...withDatabase } },
    ],
  },
});
