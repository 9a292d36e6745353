import { defineConfig } from "@playwright/test";

/** Journeys in a real browser against the built server; each spec starts its own server and data. */
export default defineConfig({
  testDir: "test",
  globalSetup: "./test/e2e/global-setup.ts",
  outputDir: "test-results/browser",
  // What passes waits for none of these; a machine that does other things needs a multiple of what an idle one takes.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [["json"], ["list"]],
  use: {
    headless: true,
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // A trace of everything slows every page; TRACE=yes keeps those of what fails.
    trace: process.env["TRACE"] === "yes" ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "e2e", testMatch: "e2e/**/*.e2e.ts" },
    { name: "a11y", testMatch: "a11y/**/*.a11y.ts", use: { screenshot: "off" } },
  ],
});
