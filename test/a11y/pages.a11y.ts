import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { CHANNEL_KINDS } from "#app/hiring/openings/channel.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startBaton } from "#test/e2e/server.ts";
import type { RunningBaton } from "#test/e2e/server.ts";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "../../scripts/demo-sign-ins.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const VIEWS = [
  { name: "1280 light", width: 1280, height: 900, colorScheme: "light", skips: [] },
  // A recruiter's and a manager's pages are among the admin's.
  {
    name: "360 dark",
    width: 360,
    height: 780,
    colorScheme: "dark",
    skips: ["recruiter", "hiring_manager"],
  },
] as const;
/** Pages that look different by what is on them, such as an interview booked, running and over. */
const MANY_FACED = /^\/(interviews|applications)\//;
/** Addresses that answer with a file or data, or that end the visit. */
const NO_PAGE =
  /^\/(files|changes|inbox\/count|search\/(?:names|values)|sign-out|assets|questions-file|file-formats|kept-rooms|company\/export\/\w+)\b|\.ics$|\/file(\?|$)/;

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
  await keepChannels();
});
test.afterAll(() => baton.stop());

for (const view of VIEWS) {
  test(`pages without a session, ${view.name}`, async ({ browser }) => {
    await checkAll(browser, view, ["/sign-in", "/careers", "/setup"]);
  });
  for (const person of DEMO_SIGN_INS.filter(({ role }) => !view.skips.some((skipped) => skipped === role))) {
    test(`pages of the ${person.role.replace("_", " ")}, ${view.name}`, async ({ browser }) => {
      await checkAll(browser, view, ["/home", "/account", "/no-such-page"], person.email);
    });
  }
}

/** Every opening has a channel that fares well and one that does not; neither is told anything while this runs. */
async function keepChannels(): Promise<void> {
  const database = createDatabase({ url: baton.databaseUrl() });
  const now = new Date();
  const never = new Date(now.getTime() + 365 * 86_400_000);
  const quiet = { eventId: 0n, toldUntil: now, nextTryAt: never, createdAt: now };
  const openings = await database.prisma.opening.findMany({ select: { id: true } });
  await database.prisma.openingChannel.createMany({
    data: openings.flatMap(({ id: openingId }) => [
      { ...quiet, openingId, url: "https://chat.example/one", hears: ["application"], sentAt: now },
      {
        ...quiet,
        openingId,
        url: "https://other.example/two",
        hears: Object.keys(CHANNEL_KINDS),
        problem: "It answers 404.",
        failures: 3,
        lost: 2,
      },
    ]),
  });
  await database.close();
}

/** Walks the links from the given pages, some pages of each kind, and checks each where it stands. */
async function checkAll(
  browser: Browser,
  view: (typeof VIEWS)[number],
  starts: readonly string[],
  email?: string,
): Promise<void> {
  const { width, height, colorScheme } = view;
  const context = await browser.newContext({
    baseURL: baton.url,
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
  });
  if (email) await signIn(context, email);
  const page = await context.newPage();
  const complaints = listen(page);
  const waiting = [...starts];
  const seen = new Map<string, number>();
  const visited = new Set<string>();
  const faults: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const before = seen.get(kind) ?? 0;
    if (visited.has(path) || before >= (MANY_FACED.test(path) ? 2 : 1)) continue;
    visited.add(path);
    seen.set(kind, before + 1);
    await page.goto(path, { waitUntil: "load" });
    await expect(page.locator("h1").first()).toBeVisible();
    faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    const said = complaints.splice(0);
    const refused = /status of 404/;
    const missing = path === "/no-such-page" || path === "/setup";
    faults.push(...said.filter((one) => !(missing && refused.test(one))).map((one) => `${path}: ${one}`));
    waiting.push(...(await linksOf(page)));
  }
  await context.close();
  expect(seen.size).toBeGreaterThan(starts.length);
  expect(faults, `${visited.size} pages of ${seen.size} kinds`).toEqual([]);
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post("/sign-in", {
    headers: { Origin: baton.url },
    form: { intent: "password", email, password: DEMO_PASSWORD },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

/** What the browser complains of: errors on the console, which is where refusals of the CSP stand, and exceptions. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  return complaints;
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map((node) => `${node.target.join(" ")} ${node.html}`).join(" | ")}`,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`is ${overflow} px wider than the window`);
  return faults;
}

async function linksOf(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator("a[href^='/']")
    .evaluateAll((found) => found.map((one) => one.getAttribute("href")));
  return links.filter((href): href is string => href !== null && !NO_PAGE.test(href));
}

/** Pages that differ in an id alone are of one kind; tabs and filters of a page are not pages of their own. */
function kindOf(path: string): string {
  const { pathname } = new URL(path, baton.url);
  return pathname
    .replace(/\/[a-z][a-z0-9]{23}(?=\/|$)/g, "/:id")
    .replace(/^\/status\/[^/]+/, "/status/:token")
    .replace(/^\/careers\/[^/]+/, "/careers/:slug");
}
