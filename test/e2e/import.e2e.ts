import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { signIn, untilAlive } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

const SAMPLES = "test/fixtures/ats-exports/synthetic";
const RESUMES = "test/fixtures/resumes";

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

async function upload(page: Page, ...files: readonly string[]): Promise<void> {
  await page.goto("/company/imports/new");
  await page.getByLabel("Files").setInputFiles([...files]);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: files[0]?.replace(/^.*\//, "") ?? "" }),
  ).toBeVisible();
}

test("a table goes in after it was tried, and comes out again", async ({ browser }) => {
  const recruiter = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await upload(recruiter, `${SAMPLES}/messy-export-semicolon-utf8bom.csv`);
  await expect(recruiter.getByLabel("What Kandidat holds")).toHaveValue("name");
  await recruiter.getByRole("button", { name: "See what would happen" }).click();
  await expect(recruiter.getByRole("alert")).toContainText("whether the day or the month comes first");
  await recruiter.getByLabel("Dates such as 03/04/2025").selectOption("dmy");
  await recruiter.getByLabel("Datenanalyst:in").selectOption({ label: "Analytics Engineer" });
  await recruiter.getByRole("button", { name: "See what would happen" }).click();
  await expect(recruiter.getByText("The name is a formula of a spreadsheet")).toBeVisible({
    timeout: 60_000,
  });

  await recruiter.getByRole("link", { name: "Refused: 2" }).click();
  await expect(recruiter.getByText("line 9")).toBeVisible();
  await expect(recruiter.getByText("line 2", { exact: true })).toBeHidden();
  await recruiter.getByRole("button", { name: "Take 3 people in" }).click();
  const out = recruiter.getByRole("button", { name: "Take this import out again" });
  await expect(out).toBeVisible({ timeout: 60_000 });
  await recruiter.getByRole("link", { name: /^All/ }).click();
  await recruiter.getByRole("link", { name: "Jörg Müller" }).click();
  await expect(recruiter.getByRole("region", { name: "Before Baton" })).toContainText('Zeile 2 mit "Zitat"');
  await recruiter.goBack();

  await out.click();
  const asked = recruiter.getByRole("dialog", { name: /^Take 3 people out again/ });
  await asked.getByRole("button", { name: "Take it out" }).click();
  await expect(recruiter.getByText("Taken out again.").first()).toBeVisible({ timeout: 60_000 });
  await recruiter.goto("/candidates?q=Jörg Müller");
  await expect(recruiter.getByRole("link", { name: "Jörg Müller" })).toBeHidden();
});

test("dropped resumes become candidates of the opening, each with what became of it", async ({ browser }) => {
  const recruiter = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  await recruiter.goto("/openings");
  const details = recruiter.locator('a[href^="/openings/"]:not([href$="/new"])');
  await details.first().click();
  const picture = { name: "face.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") };
  const files = ["rendercv-classic.pdf", "awesomecv-resume.pdf"].map((name) => ({
    name,
    mimeType: "application/pdf",
    buffer: readFileSync(`${RESUMES}/${name}`),
  }));
  await untilAlive(recruiter.getByRole("button", { name: "Choose files" }));
  const chooser = recruiter.waitForEvent("filechooser");
  await recruiter.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles([...files, picture]);
  await expect(recruiter.getByText("3 of 3 read: 2 added, 0 known, 1 not taken")).toBeVisible({
    timeout: 60_000,
  });
  await expect(recruiter.getByText("This file is a picture")).toBeVisible();

  const again = recruiter.waitForEvent("filechooser");
  await recruiter.getByRole("button", { name: "Choose files" }).click();
  // The line is gone for a moment: what did not get there is kept, and sent when asked.
  await recruiter.route("**/resumes", (route) => route.abort());
  await (await again).setFiles([`${RESUMES}/rendercv-classic.pdf`]);
  await expect(recruiter.getByText("The server could not be reached.")).toBeVisible();
  await recruiter.unroute("**/resumes");
  await recruiter.getByRole("button", { name: "Send the one left out" }).click();
  await expect(recruiter.getByText("They stand at this opening already")).toBeVisible({ timeout: 60_000 });
  await recruiter.getByRole("link", { name: "John Doe" }).first().click();
  await expect(recruiter.getByRole("heading", { level: 1, name: "John Doe" })).toBeVisible();
});

test("an admin takes everything along, and nobody else does", async ({ browser }) => {
  const admin = await signIn(browser, baton.url, "admin@demo.baton.example");
  await admin.goto("/company");
  await admin.getByRole("link", { name: "Export everything" }).click();
  await admin.getByRole("button", { name: "Write an export" }).click();
  const link = admin.getByRole("link", { name: /^Download/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([admin.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^baton-export-\d{4}-\d{2}-\d{2}\.zip$/);
  const address = new URL((await link.getAttribute("href")) ?? "", baton.url).toString();
  const recruiter = await signIn(browser, baton.url, "recruiter@demo.baton.example");
  expect((await recruiter.request.get(address)).status()).toBe(403);
});
