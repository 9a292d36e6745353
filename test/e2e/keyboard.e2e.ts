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
  await page.keyboard.type("Ugo Yil");
  await expect(page.getByRole("button", { name: /Ugo Yilmaz/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ugo Yilmaz" })).toBeVisible();
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
  await page.goto("/candidates/new");
  await page.getByLabel("Full name").fill("Nora Late");
  await page.getByLabel("E-mail").fill("nora.late@mail.example");
  await choose(page, page.getByRole("textbox", { name: "Opening" }), OPENING);
  await page.context().clearCookies();
  const refused = page.waitForResponse((answer) => answer.status() === 401);
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
