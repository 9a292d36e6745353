import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { pick, signIn } from "./people.ts";
import { openRole } from "./recruiting.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

test("an application begun on the phone in the morning is finished in the evening, resume included", async ({
  browser,
}) => {
  const recruiter = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  const address = await openRole(recruiter, "Engineer of second visits");
  const posted = await askAndShare(recruiter);
  expect(posted).toContain(`${address}?source=LinkedIn`);

  const candidate = await browser.newContext({ baseURL: baton.url });
  const morning = await candidate.newPage();
  await morning.goto(new URL(posted).pathname + new URL(posted).search);
  await morning.getByRole("link", { name: "Apply for this role" }).first().click();
  await morning.getByLabel("Full name").fill("Nora Interrupted");
  await morning.getByLabel("Resume").setInputFiles("test/fixtures/resumes/matcher-alfred.pdf");
  await expect(morning.getByRole("status")).toContainText("matcher-alfred.pdf");
  await expect.poll(() => morning.evaluate(() => JSON.stringify(localStorage))).toContain("Nora Interrupted");
  // Another page in the same moment: what was ticked last is kept, too.
  await morning.evaluate(() => {
    document.querySelector<HTMLInputElement>("input[type=radio][value=no]")?.click();
    location.assign("about:blank");
  });
  await morning.waitForURL("about:blank");
  await morning.close();

  const evening = await candidate.newPage();
  await evening.goto(`${address}/apply?source=LinkedIn`);
  await expect(evening.getByText("Welcome back")).toBeVisible();
  await expect(evening.getByLabel("Full name")).toHaveValue("Nora Interrupted");
  await expect(evening.getByRole("radio", { name: "No" })).toBeChecked();
  await expect(evening.getByLabel(/may keep and read/)).not.toBeChecked();
  await evening.getByLabel("E-mail").fill("nora.interrupted@mail.example");
  await evening.getByLabel(/may keep and read/).check();
  await evening.getByRole("button", { name: "Send application" }).click();
  await expect(evening.getByText("Thank you, your application is with us")).toBeVisible();
  expect(await evening.evaluate(() => localStorage.length)).toBe(0);

  await recruiter.goto("/screening");
  await recruiter
    .getByRole("row", { name: /Engineer of second visits/ })
    .getByRole("link", { name: "Screen" })
    .click();
  await recruiter.getByRole("link", { name: "Nora Interrupted" }).click();
  await expect(recruiter.getByText("Careers page: LinkedIn")).toBeVisible();
  await expect(recruiter.getByText("matcher-alfred.pdf").first()).toBeVisible();
  await expect(recruiter.getByText("Knock-out answer: look at it yourself")).toBeVisible();
});

/** Adds a knock-out question to the opening on screen; answers the link that says it was posted on LinkedIn. */
async function askAndShare(recruiter: Page): Promise<string> {
  await recruiter.getByRole("link", { name: "Edit", exact: true }).click();
  await recruiter.getByRole("button", { name: "Add a question" }).click();
  const question = recruiter.getByRole("group", { name: "Question 1" });
  await question.getByLabel("Question 1").fill("May you work in Germany?");
  await pick(recruiter, question.getByRole("textbox", { name: "Kind" }), "Yes or no");
  await pick(recruiter, question.getByRole("textbox", { name: "Knock-out answers" }), "No");
  await recruiter.getByRole("button", { name: "Save", exact: false }).click();
  await recruiter.getByLabel("Where will you post it?").fill("LinkedIn");
  return recruiter.getByRole("textbox", { name: "Link for that place" }).inputValue();
}
