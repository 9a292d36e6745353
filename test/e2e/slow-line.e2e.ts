import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

/** Holds up what the page asks for under such addresses until the answered function is called. */
async function holdUp(page: Page, addresses: string): Promise<() => void> {
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(addresses, async (route) => {
    await late;
    await route.continue();
  });
  return () => arrive();
}

test("what is chosen and typed on a scorecard before its scripts are there is kept", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "interviewer@demo.baton.example");
  const href = await page.getByRole("link", { name: "Write it" }).first().getAttribute("href");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto(href ?? "", { waitUntil: "commit" });
  const level = page.getByRole("radio", { name: /^3, / }).first();
  const why = page.getByLabel("Why, in a sentence").first();
  await level.click();
  await why.fill("Asked what the number is for.");
  await page.getByLabel("Summary (optional)").fill("Calm.");
  await page.getByLabel("Strong yes").check();
  await page.getByLabel("Yes", { exact: true }).check();
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && /scorecard/.test(answer.url()),
  );
  arrive();
  // Scripts have taken over once they save.
  await saved;
  await expect(level).toBeChecked();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(level).toBeChecked();
  await expect(page.getByLabel("Yes", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Summary (optional)")).toHaveValue("Calm.");
  await expect(why).toHaveValue("Asked what the number is for.");
});

test("a key pressed before its page's scripts are there is answered when they are", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  // Somebody keeps pressing Tab until the page's scripts have taken hold of it.
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
      if (document.readyState === "loading" || "takeEarlyInput" in window) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await page.goto("/screening");
  const queue = await page.getByRole("link", { name: "Screen", exact: true }).first().getAttribute("href");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto(queue ?? "", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await page.keyboard.press("r");
  arrive();
  await expect(page.getByRole("dialog", { name: "Reason to decline" })).toBeVisible();
  expect(faults).toEqual([]);
});

test("keys pressed on a box to tick before its page's scripts are there choose the rows they were meant for", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await page.goto("/screening");
  const row = page.getByRole("row", { name: /Statistician, experimentation/ });
  const queue = await row.getByRole("link", { name: "Screen", exact: true }).getAttribute("href");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto(`${queue}/list`, { waitUntil: "commit" });
  const boxes = page.getByRole("checkbox", { name: /^Select / });
  await boxes.first().focus();
  for (const key of ["x", "j", "j", "Shift+X"]) await page.keyboard.press(key);
  arrive();
  await expect(page.getByRole("button", { name: "Decline 3 selected" })).toBeEnabled();
  for (const at of [0, 1, 2]) await expect(boxes.nth(at)).toBeChecked();
});

test("a button pressed before its page's scripts are there is answered once, when they are", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto("/home", { waitUntil: "commit" });
  const menu = page.getByRole("button", { name: "Your menu, Mara Lindqvist" });
  // Pressed twice, as people do when nothing happens.
  await menu.click();
  await menu.click();
  arrive();
  await expect(page.getByRole("menuitem", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("a list asked for before its page's scripts are there opens when they are, with what was typed", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto("/candidates/new", { waitUntil: "commit" });
  const opening = page.getByRole("textbox", { name: "Opening" });
  await opening.click();
  await opening.pressSequentially("statis");
  arrive();
  await expect(page.getByRole("option", { name: /^Statistician/ }).first()).toBeVisible();
  await expect(page.getByRole("option", { name: /Engineer/ })).toHaveCount(0);
});

test("a message that comes while its page is being left before its scripts are there is read on the next one", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "admin@demo.baton.example");
  const arrive = await holdUp(page, "**/assets/*.js");
  await page.goto("/company", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1, name: "Company" })).toBeVisible();
  // As when a form is sent: the browser begins to leave, the answer's message is here, and only then the scripts are.
  await page.evaluate((message) => {
    dispatchEvent(new Event("beforeunload"));
    document.cookie = `baton_toast=${encodeURIComponent(JSON.stringify({ message }))}; Path=/`;
  }, "Company settings saved.");
  arrive();
  await page.waitForFunction(() => !("takeEarlyInput" in window));
  await page.reload();
  await expect(page.getByText("Company settings saved.")).toBeVisible();
});

test("a page that takes long shows that it is on its way, and its outline", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  const arrive = await holdUp(page, "**/openings.data*");
  await page.getByRole("link", { name: "Openings", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "Loading" })).toBeVisible();
  const outline = page.getByRole("main").locator(".mantine-Skeleton-root").first();
  await expect(outline).toBeVisible();
  arrive();
  await expect(page.getByRole("heading", { level: 1, name: "Openings" })).toBeVisible();
  await expect(outline).toHaveCount(0);
  await expect(page.getByRole("progressbar", { name: "Loading" })).toHaveCount(0);
});
