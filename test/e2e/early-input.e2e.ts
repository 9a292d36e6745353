import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

test("what is chosen and typed on a scorecard before its scripts are there is kept", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "interviewer@demo.baton.example");
  const href = await page.getByRole("link", { name: "Write it" }).first().getAttribute("href");
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await late;
    await route.continue();
  });
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

test("a button pressed before its page's scripts are there is answered once, when they are", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("/home", { waitUntil: "commit" });
  const menu = page.getByRole("button", { name: "Your menu, Mara Lindqvist" });
  // Pressed twice, as people do when nothing happens.
  await menu.click();
  await menu.click();
  arrive();
  await expect(page.getByRole("menuitem", { name: "Keyboard shortcuts" })).toBeVisible();
});
