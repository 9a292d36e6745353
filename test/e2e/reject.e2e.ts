import { expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { postReport } from "../fakes/resend-reports.ts";
import { useMailedBaton } from "./mailed.ts";
import { dayAhead, pick, signIn } from "./people.ts";
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

/** The candidate answers a mail in their own mail program. */
async function answerByMail(applicant: Applicant, text: string): Promise<void> {
  const { replyTo, subject } = running.mailsTo(applicant.email).at(-1)!;
  const from = `${applicant.name} <${applicant.email}>`;
  const mail = { from, subject: `Re: ${subject}`, text, html: null, attachments: [] };
  running.mailServer.incoming.set("answer", mail);
  const data = { email_id: "answer", to: [replyTo] };
  const report = { type: "email.received", created_at: new Date().toISOString(), data };
  expect(await postReport(running.baton.url, JSON.stringify(report))).toBe(200);
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
  await expect.poll(() => mailsTo(TAKEN_BACK).length, { timeout: 60_000 }).toBe(1);

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
  await expect.poll(() => mailsTo(TAKEN_BACK).length, { timeout: 60_000 }).toBe(2);
  expect(running.mailServer.mails.some((mail) => mail.idempotencyKey?.startsWith("rejection:"))).toBe(false);
  await candidate.reload();
  await expect(candidate.getByRole("heading", { name: "Next is your phone conversation" })).toBeVisible();

  // What the candidate answers by mail stands on the timeline, and is read as text.
  await answerByMail(TAKEN_BACK, "Nine suits me. <b>See you then!</b>");
  await expect(async () => {
    await recruiter.goto(`/applications/${applicationId}`);
    await expect(recruiter.getByText("A mail came in").first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await recruiter.getByRole("link", { name: /^From the candidate/ }).click();
  await expect(recruiter.getByText("Nine suits me. <b>See you then!</b>")).toBeVisible();
  await expect(recruiter.getByText("This is not the candidate’s own address")).toHaveCount(0);
});

test("several are written to at one time, and the letter is held and taken back as a whole", async ({
  browser,
}) => {
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  await recruiter.goto("/openings");
  await recruiter.getByRole("link", { name: "Report Designer, operations" }).click();
  await recruiter.getByRole("link", { name: "Write to several" }).click();
  await recruiter.getByLabel("Stage", { exact: true }).selectOption({ label: "Phone screen" });
  await recruiter.getByRole("button", { name: /^Tick these/ }).click();
  const words = recruiter.getByLabel("Words");
  const review = recruiter.getByRole("button", { name: "Look it through" });

  // A field that does not exist is refused before anybody is looked at.
  await words.fill("Hello {{candidate}}, you get {{salary}}.");
  await review.click();
  await expect(recruiter.getByRole("alert")).toContainText("salary");
  await words.fill("Hello {{candidate}},\n\nyou hear from us by {{news_by}}.\n\n{{signed_by}}");
  await review.click();
  const heading = recruiter.getByRole("heading", { name: /get this letter$/ });
  await expect(heading).toBeVisible();
  const count = Number.parseInt((await heading.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(1);
  const readers = recruiter.getByRole("list", { name: "Who gets it" }).getByRole("listitem");
  await expect(readers).toHaveCount(count);
  const name = /^What (.+) reads$/.exec(
    (await readers.last().getByRole("button").getAttribute("aria-label")) ?? "",
  )?.[1];
  await readers.last().getByRole("button").click();
  await expect(recruiter.frameLocator("iframe").getByText(`Hello ${name},`)).toBeVisible();

  // One number, one time for all of them.
  const number = recruiter.getByLabel(`Type ${count} to send`);
  const send = recruiter.getByRole("button", { name: `Send to ${count}` });
  const day = dayAhead(2);
  await recruiter.getByLabel("On", { exact: true }).fill(day);
  await recruiter.getByLabel("At", { exact: true }).fill("09:00");
  await number.fill(String(count + 1));
  await send.click();
  await expect(recruiter.getByRole("alert")).toContainText(`Type ${count} to send.`);
  await number.fill(String(count));
  await send.click();
  await expect(recruiter.getByRole("heading", { name: `Letter to ${count} people` })).toBeVisible();
  await expect(recruiter.getByLabel("Leaves on")).toHaveValue(day);
  await expect(recruiter.getByLabel("At", { exact: true })).toHaveValue("09:00");

  const mails = recruiter.getByRole("list", { name: "Its mails" });
  await recruiter.getByRole("button", { name: "Hold" }).click();
  await expect(mails.getByText("On hold")).toHaveCount(count);
  await recruiter.getByRole("button", { name: "Let it go on" }).click();
  await expect(mails.getByText("Waiting")).toHaveCount(count);
  await recruiter.getByRole("button", { name: `Take all ${count} back` }).click();
  await expect(mails.getByText("Taken back")).toHaveCount(count);
  await expect(recruiter.getByRole("button", { name: /^Take all/ })).toHaveCount(0);
});

test("an opening says a mail in its own words, looked at for a candidate of it", async ({ browser }) => {
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  await recruiter.goto("/mail/wording");
  await recruiter.getByRole("link", { name: "Offer", exact: true }).click();
  await recruiter.getByLabel("Words of").selectOption({ label: "Data Platform Engineer" });
  await recruiter.getByRole("button", { name: "Open" }).click();
  await expect(recruiter).toHaveURL(/opening=/);
  await recruiter.getByLabel("Subject").fill("{{first_day}} could be your first day");
  await recruiter.getByLabel("Words", { exact: false }).last().fill("Hello {{candidate}}, be our {{title}}.");
  await recruiter.getByRole("button", { name: "Save" }).click();
  await expect(recruiter.getByRole("alert")).toContainText("title");

  // Nobody has an offer here but one: for the others the first day has nothing to stand for it.
  await recruiter
    .getByLabel("Words", { exact: false })
    .last()
    .fill("Hello {{candidate}}, be our {{opening}}.");
  const recipients = recruiter.getByLabel("Look at it for");
  const names = await recipients.locator("option").allTextContents();
  const without = names.find((one) => !one.startsWith("Tomasz Wilk"))!;
  await recipients.selectOption({ label: without });
  await recruiter.getByRole("button", { name: "Preview" }).click();
  await expect(recruiter.getByRole("alert")).toContainText("first_day");
  await recruiter.getByLabel("Subject").fill("An offer for you");
  await recruiter.getByRole("button", { name: "Preview" }).click();
  const reader = without.split(",")[0]!;
  await expect(
    recruiter.frameLocator("iframe").getByText(`Hello ${reader}, be our Data Platform Engineer.`),
  ).toBeVisible();
  await recruiter.getByRole("button", { name: "Save" }).click();
  await expect(recruiter.getByText("Kept. Mails written from now on say this.")).toBeVisible();
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
  await pick(recruiter, dialog.getByRole("textbox", { name: "Reason" }), "Below the bar on a must-have");
  await dialog
    .getByRole("textbox", { name: "In the mail" })
    .fill("Thank you for the frank talk about joins.");
  await expect(dialog.getByText("Thank you for the frank talk about joins.").last()).toBeVisible();
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(recruiter.getByText("Rejected. The mail waits and can be taken back.")).toBeVisible();

  // The mail arrives with the recruiter's own sentence and without a word of what the interviewer wrote.
  const rejection = () =>
    running.mailServer.mails.find((mail) => mail.idempotencyKey?.startsWith("rejection:"));
  await expect.poll(() => rejection() !== undefined, { timeout: 60_000 }).toBe(true);
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
