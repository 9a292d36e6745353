import { defineConfig } from "vitest/config";

/** Slow suites share two cores with a database; one file at a time keeps them honest. */
const withDatabase = {
  globalSetup: ["test/db/global-setup.ts"],
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  cacheDir: process.env["VITE_CACHE_DIR"] ?? "node_modules/.vite",
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "app/**/*.test.ts",
            "app/**/*.test.tsx",
            "prisma/**/*.test.ts",
            "test/architecture/**/*.test.ts",
            "test/simulate/**/*.test.ts",
          ],
        },
      },
      { test: { name: "files", include: ["test/files/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "db", include: ["test/db/**/*.test.ts", "test/jobs/**/*.test.ts"], ...withDatabase } },
      { test: { name: "live", include: ["test/live/**/*.test.ts"], ...withDatabase } },
      { test: { name: "access", include: ["test/access/**/*.test.ts"], ...withDatabase } },
    ],
  },
});
