import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { openRole } from "./recruiting.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

test("a candidate applies with a resume in a browser without scripts", async ({ browser }) => {
  const recruiter = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  const address = await openRole(recruiter, "Engineer of a plain page");

  const context = await browser.newContext({ baseURL: baton.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("link", { name: "Apply for this role" }).first().click();
  await page.getByLabel("Full name").fill("Nora Scriptless");
  await page.getByLabel("E-mail").fill("nora.scriptless@mail.example");
  await page.getByLabel("Resume").setInputFiles("test/fixtures/resumes/matcher-alfred.pdf");
  await page.getByLabel(/may keep and read/).check();
  await page.getByRole("button", { name: "Send application" }).click();
  await expect(page.getByText("Thank you, your application is with us")).toBeVisible();

  await recruiter.goto("/screening");
  await recruiter
    .getByRole("row", { name: /Engineer of a plain page/ })
    .getByRole("link", { name: "Screen" })
    .click();
  await expect(recruiter.getByRole("heading", { level: 2, name: "Nora Scriptless" })).toBeVisible();
  await recruiter.getByRole("link", { name: "Nora Scriptless" }).click();
  await expect(recruiter.getByText("matcher-alfred.pdf").first()).toBeVisible();
});
