import { expect, test } from "@playwright/test";
import type { Browser, Locator, Page } from "@playwright/test";
import { signIn, untilAlive } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

const OPENING = "Report Designer, operations";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

async function boardOf(browser: Browser, email: string): Promise<Page> {
  const page = await signIn(browser, baton.url, email);
  await page.goto("/openings");
  await page.locator("a[href^='/pipeline/']").filter({ hasText: OPENING }).first().click();
  await untilAlive(page.getByRole("heading", { level: 1, name: OPENING }));
  return page;
}

const column = (page: Page, stage: string) => page.getByRole("region", { name: new RegExp(`^${stage}, `) });
const handle = (place: Page | Locator, name: string) => place.getByLabel(`Drag ${name}`, { exact: true });

async function firstIn(place: Locator): Promise<string> {
  const label = await place
    .getByLabel(/^Drag /)
    .first()
    .getAttribute("aria-label");
  return (label ?? "").replace(/^Drag /, "");
}

/** Drags as a hand does: press, a first small way, the long way, let go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("The card or the column is not on screen.");
  await page.mouse.move(start.x + 30, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 45, start.y + start.height / 2 + 5, { steps: 5 });
  await page.mouse.move(end.x + end.width / 2, end.y + 90, { steps: 15 });
  await expect(to.locator("[data-over]")).toHaveCount(1);
  await page.mouse.up();
}

/** Going back a stage asks why, whichever way the card was moved. */
async function sayWhy(page: Page): Promise<void> {
  await page.getByRole("dialog").getByLabel("Why").fill("Moved by mistake");
  await page.getByRole("dialog").getByRole("button", { name: "Move back" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a card moves by mouse and by keyboard, and a move is undone from its message", async ({ browser }) => {
  const page = await boardOf(browser, "recruiter@demo.baton.example");
  const [phone, resume] = [column(page, "Phone screen"), column(page, "Resume screen")];
  const name = await firstIn(phone);
  await drag(page, handle(phone, name), resume);
  await sayWhy(page);
  await expect(handle(resume, name)).toBeVisible();
  await expect(page.getByText("Moved to Resume screen.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: back in Phone screen.")).toBeVisible();
  await page.reload();
  await untilAlive(handle(phone, name));

  await handle(phone, name).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await expect(resume.locator("[data-over]")).toHaveCount(1);
  await page.keyboard.press("Space");
  await sayWhy(page);
  await expect(page.getByText("Moved to Resume screen.")).toBeVisible();
  await drag(page, handle(resume, name), phone);
  await expect(page.getByText("Moved to Phone screen.")).toBeVisible();
  await page.reload();
  await expect(handle(phone, name)).toBeVisible();

  await filtersAndTables(page, name);
});

/** The filter looks at names and next steps, on the board and in the table, which shows the same applications. */
async function filtersAndTables(page: Page, name: string): Promise<void> {
  const cards = page.getByLabel(/^Drag /);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link") });
  const filter = page.getByLabel("Filter cards");
  const all = await cards.count();
  await filter.fill(name.toUpperCase());
  await expect(cards).toHaveCount(1);
  await expect(handle(page, name)).toBeVisible();
  await page.getByText("Table", { exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(name);
  await expect(rows).toContainText("Phone screen");
  await filter.fill("read the resume");
  await expect(rows.first()).not.toContainText(name);
  for (const row of await rows.all()) await expect(row).toContainText("Resume screen");
  await filter.fill("nobody of this name");
  await expect(page.getByText("Nobody matches this filter")).toBeVisible();
  await filter.fill("");
  await expect(rows).toHaveCount(all);
}

test("two people move one card: the second is told who was first and when, and sees it there", async ({
  browser,
}) => {
  const first = await boardOf(browser, "recruiter@demo.baton.example");
  const second = await boardOf(browser, "manager@demo.baton.example");
  // Without live changes, the second one's board shows an older truth.
  await second.route("**/changes?*", (route) => route.abort());
  await second.reload();
  const name = await firstIn(column(second, "Phone screen"));
  const moveBack = async (page: Page) => {
    await page.getByRole("button", { name: `Move ${name}`, exact: true }).click();
    await page.getByRole("menuitem", { name: "Resume screen" }).click();
    await sayWhy(page);
  };
  await moveBack(first);
  await expect(first.getByText("Moved to Resume screen.")).toBeVisible();
  await expect(handle(column(second, "Phone screen"), name)).toBeVisible();

  await moveBack(second);
  await expect(
    second.getByText(/^Mara Lindqvist moved this application to Resume screen (just now|1 minute ago)\./),
  ).toBeVisible();
  await expect(handle(column(second, "Resume screen"), name)).toBeVisible();
  await expect(second.getByText("Moved to Resume screen.")).toHaveCount(0);
});
