import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { choose, signIn } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

const OPENING = "Statistician, experimentation";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

async function open(page: Page, kind: "pipeline" | "screening"): Promise<void> {
  await page.goto("/openings");
  const board = page.locator("a[href^='/pipeline/']").filter({ hasText: OPENING });
  const path = (await board.first().getAttribute("href")) ?? "";
  await page.goto(path.replace("pipeline", kind));
  await expect(page.getByRole("heading", { level: 1, name: OPENING })).toBeVisible();
}

test("the palette goes to the first thing found at Enter", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Ugo");
  await expect(page.getByRole("button", { name: /Ugo Yilmaz/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ugo/ }).first()).not.toContainText("Yilmaz");
  // Who types on and presses Enter means what the whole word finds, though the answer is not here yet.
  let answer: () => void = () => undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const asked = page.waitForRequest(/search\/names\S+q=Ugo(%20|\+)Yil/);
  await page.route("**/search/names*", async (route) => {
    await mayAnswer;
    await route.continue();
  });
  await page.keyboard.type(" Yil");
  await page.keyboard.press("Enter");
  await asked;
  answer();
  await expect(page.getByRole("heading", { level: 1, name: "Ugo Yilmaz" })).toBeVisible();
});

test("what a resume says is confirmed and corrected by keyboard, and kept", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await open(page, "screening");
  const check = page.getByRole("link", { name: /^Check 2 values on the page$/ });
  // The resumes of a new demo are read one after the other in the background.
  await expect(async () => {
    await page.reload();
    await expect(check).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 240_000 });
  await check.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "What the resume says" })).toBeVisible();
  const unsure = page.getByRole("button", { name: /, unsure, please check$/ });
  await expect(unsure).toHaveCount(2);
  const said = (await unsure.first().getAttribute("aria-label")) ?? "";
  const right = page.getByRole("button", { name: said.replace(", unsure, please check", ""), exact: true });
  await unsure.first().press("y");
  await expect(right).toBeFocused();
  await unsure.press("Enter");
  await expect(page.getByRole("textbox", { name: "Company" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Fernweh Reisen");
  await page.keyboard.press("Enter");
  const corrected = page.getByRole("button", { name: "Company: Fernweh Reisen", exact: true });
  await expect(corrected).toBeFocused();
  await page.reload();
  await expect(corrected).toBeVisible();
  await expect(right).toBeVisible();
  await expect(unsure).toHaveCount(0);
});

test("M opens the move menu of the focused card, which then moves", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await open(page, "pipeline");
  const phone = page.getByRole("region", { name: /^Phone screen/ });
  await page.getByLabel("Drag Ugo Yilmaz").focus();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "Resume screen" }).press("Enter");
  await page.getByLabel("Why").fill("Moved by mistake");
  await page.getByRole("button", { name: "Move back" }).press("Enter");
  await expect(phone.getByLabel("Drag Ugo Yilmaz")).toHaveCount(0);
});

test("a resume is declined with a reason only, and Z takes the decision and its message back", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await open(page, "screening");
  const first = await page.getByRole("heading", { level: 2 }).first().innerText();
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: "Reason to decline" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: first })).toBeVisible();
  await page.keyboard.press("1");
  const message = page.getByText(`${first} declined.`, { exact: true });
  await expect(message).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByRole("heading", { level: 2, name: first })).toBeVisible();
  await expect(message).toHaveCount(0);
});

test("the inbox is gone through by keys: forth and back, done, taken back, opened", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await page.goto("/inbox");
  const rows = page.getByRole("list", { name: "Open", exact: true }).getByRole("listitem");
  const link = (place: number) => rows.nth(place).getByRole("link").first();
  await expect(link(1)).toBeVisible();
  const count = await rows.count();
  const [first, second] = [await link(0).innerText(), await link(1).innerText()];
  // The first key counts once the page listens.
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(link(0)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("e");
  await expect(rows).toHaveCount(count - 1);
  await expect(page.getByRole("link", { name: second, exact: true })).toBeFocused();
  const done = page.getByRole("list", { name: "Done", exact: true });
  await expect(done.getByRole("link", { name: first, exact: true })).toBeVisible();
  await page.keyboard.press("u");
  await expect(rows).toHaveCount(count);
  await expect(link(0)).toHaveText(first);
  await link(0).press("Enter");
  await expect(page).toHaveURL(/\/applications\//);
});

test("files dropped on the field go with the form, and one dropped beside it does not take the page away", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await page.goto("/candidates/new");
  await page.getByLabel("Full name").fill("Nora Dropped");
  await page.getByLabel("E-mail").fill("nora.dropped@mail.example");
  await choose(page, page.getByRole("textbox", { name: "Opening" }), OPENING);
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Nora Dropped\nBuilt pipelines"], "nora.txt", { type: "text/plain" }));
    return data;
  });
  const dropBeside = page.getByRole("heading", { level: 1 });
  const taken = await dropBeside.evaluate((element, dataTransfer) => {
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return !element.dispatchEvent(event);
  }, files);
  expect(taken).toBe(true);
  const field = page.getByLabel("Resume and other files");
  await field.dispatchEvent("drop", { dataTransfer: files });
  await expect(field).toHaveValue(/nora\.txt$/);
  await page.getByRole("button", { name: "Add the candidate" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nora Dropped" })).toBeVisible();
  await expect(page.getByText("nora.txt").first()).toBeVisible();
});

test("a form sent after the session has ended says so and keeps what was typed", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  // What the frame of the page asks for is still on its way when the session ends.
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/inbox/count*", async (route) => {
    await late;
    await route.continue();
  });
  const asked = page.waitForRequest("**/inbox/count*");
  await page.goto("/candidates/new");
  await page.getByLabel("Full name").fill("Nora Late");
  await page.getByLabel("E-mail").fill("nora.late@mail.example");
  await choose(page, page.getByRole("textbox", { name: "Opening" }), OPENING);
  await asked;
  await page.context().clearCookies();
  const told = page.waitForResponse("**/inbox/count*");
  arrive();
  await told;
  const refused = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.status() === 401,
  );
  await page.getByRole("button", { name: /^Add/ }).click();
  await refused;
  // Whatever the refusal sets going is over by then.
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("alert")).toContainText("Your session has ended");
  await expect(page.getByLabel("Full name")).toHaveValue("Nora Late");
});

test("a page is printed without the navigation, and begins at the edge of the paper", async ({ browser }) => {
  const page = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.locator("#main")).toHaveCSS("padding-left", "0px");
});
