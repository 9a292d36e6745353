import { expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { useMailedBaton } from "./mailed.ts";
import { signIn } from "./people.ts";
import { apply, book, nextInterviewOf, openRole, screen } from "./recruiting.ts";
import type { Applicant } from "./recruiting.ts";
import { holdInterview } from "./room.ts";

const TAKEN_BACK: Applicant = { name: "Barbara Lind", email: "barbara.lind@mail.example" };
const PHONE_ONLY: Applicant = { name: "Oskar Feld", email: "oskar.feld@mail.example" };
const INTERVIEWER = { email: "jonas.weber@demo.baton.example", name: "Jonas Weber" };

const running = useMailedBaton();

function mailsTo(applicant: Applicant): readonly string[] {
  return running.mailsTo(applicant.email).map((mail) => mail.subject);
}

/** The candidate's own page, by the private link in a mail of theirs. */
async function ownPage(browser: Browser, applicant: Applicant): Promise<Page> {
  const texts = running.mailsTo(applicant.email);
  const link = /https?:\/\/\S+\/status\/\S+/.exec(texts.map((mail) => mail.text).join("\n"))?.[0] ?? "";
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  return page;
}

async function graceHours(admin: Page, hours: number): Promise<void> {
  await admin.goto("/company");
  await admin.getByLabel("Hours before a rejection mail leaves").fill(String(hours));
  await admin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(admin.getByText("Company settings saved.")).toBeVisible();
}

test("a rejection is taken back in time, and the candidate goes on", async ({ browser }) => {
  const title = "Analytics Engineer, second thoughts";
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  await apply(browser, running.baton.url, await openRole(recruiter, title), TAKEN_BACK);
  const applicationId = await screen(recruiter, title, TAKEN_BACK.name, ["r", "1"]);
  await expect.poll(() => mailsTo(TAKEN_BACK).length, { timeout: 30_000 }).toBe(1);

  // The mail waits in the outbox; until it leaves, nothing tells the candidate.
  const candidate = await ownPage(browser, TAKEN_BACK);
  await expect(candidate.getByRole("heading", { name: "We are reading your application" })).toBeVisible();
  await recruiter.goto(`/applications/${applicationId}`);
  await expect(recruiter.getByText("Reason: Must-haves not shown")).toBeVisible();
  await recruiter.getByRole("link", { name: "Rejection" }).click();
  await expect(recruiter.getByRole("heading", { name: "Rejection Waiting" })).toBeVisible();
  await recruiter.getByRole("button", { name: "Take back" }).click();
  await expect(recruiter.getByText("Taken back. This mail never leaves.")).toBeVisible();
  await expect(recruiter.getByRole("button", { name: "Take back" })).toHaveCount(0);

  // The decision itself is another thing than its mail: it is reopened with a reason and screened again.
  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByRole("button", { name: "Reopen" }).click();
  await recruiter.getByRole("dialog").getByLabel("Reason").fill("The second page of the resume shows it.");
  await recruiter.getByRole("dialog").getByRole("button", { name: "Reopen" }).click();
  await expect(recruiter.getByText("Reopened.", { exact: true })).toBeVisible();
  await screen(recruiter, title, TAKEN_BACK.name, ["a"]);
  await recruiter.goto(`/applications/${applicationId}`);
  for (const said of ["Resume declined: Must-haves not shown", "Took a mail back; it never left: Rejection"])
    await expect(recruiter.getByText(said, { exact: false }).first()).toBeVisible();

  // A later mail of the same candidate arrives, so the mail server had every chance to get the rejection, too.
  await book(recruiter, applicationId, "Phone screen 1", INTERVIEWER.name, "09:00");
  await expect.poll(() => mailsTo(TAKEN_BACK).length, { timeout: 30_000 }).toBe(2);
  expect(running.mailServer.mails.some((mail) => mail.idempotencyKey?.startsWith("rejection:"))).toBe(false);
  await candidate.reload();
  await expect(candidate.getByRole("heading", { name: "Next is your phone conversation" })).toBeVisible();
});

test("a candidate is rejected after the phone screen, kindly and with a reason", async ({ browser }) => {
  const title = "Analytics Engineer, one call";
  const admin = await signIn(browser, running.baton.url, "admin@demo.baton.example");
  await graceHours(admin, 0);
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  await apply(browser, running.baton.url, await openRole(recruiter, title), PHONE_ONLY);
  const applicationId = await screen(recruiter, title, PHONE_ONLY.name, ["a"]);
  await book(recruiter, applicationId, "Phone screen 1", INTERVIEWER.name, "11:00");
  const interviewer = await signIn(browser, running.baton.url, INTERVIEWER.email);
  await holdInterview(interviewer, {
    interviewId: await nextInterviewOf(interviewer, PHONE_ONLY.name),
    fact: "Counted rows after the join, twice.",
    verdict: "canary-of-the-phone-screen",
    phone: "reject",
  });

  // Without an advanced phone screen there is no onsite, and the page says why.
  await recruiter.goto(`/applications/${applicationId}`);
  await expect(recruiter.getByRole("button", { name: "Move to Onsite" })).toBeDisabled();
  await recruiter.getByRole("button", { name: "Reject", exact: true }).click();
  const dialog = recruiter.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).click();
  await recruiter.getByRole("option", { name: "Below the bar on a must-have" }).click();
  await dialog
    .getByRole("textbox", { name: "In the mail" })
    .fill("Thank you for the frank talk about joins.");
  await expect(dialog.getByText("Thank you for the frank talk about joins.").last()).toBeVisible();
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(recruiter.getByText("Rejected. The mail waits and can be taken back.")).toBeVisible();

  // The mail arrives with the recruiter's own sentence and without a word of what the interviewer wrote.
  const rejection = () =>
    running.mailServer.mails.find((mail) => mail.idempotencyKey?.startsWith("rejection:"));
  await expect.poll(() => rejection() !== undefined, { timeout: 30_000 }).toBe(true);
  expect(rejection()?.to.join()).toContain(PHONE_ONLY.email);
  expect(rejection()?.text).toContain("Thank you for the frank talk about joins.");
  expect(rejection()?.text).not.toContain("canary-of-the-phone-screen");
  expect(rejection()?.text).not.toMatch(/below the bar/i);
  await recruiter.reload();
  for (const said of ["Rejected at Phone screen: Below the bar on a must-have", "Mail sent: Rejection"])
    await expect(recruiter.getByText(said, { exact: false }).first()).toBeVisible();
  const candidate = await ownPage(browser, PHONE_ONLY);
  await expect(
    candidate.getByRole("heading", { name: "We are not going on with this application" }),
  ).toBeVisible();
  await expect(candidate.getByText("canary-of-the-phone-screen")).toHaveCount(0);
});
