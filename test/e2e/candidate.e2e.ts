import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { useMailedBaton } from "./mailed.ts";
import { signIn } from "./people.ts";
import { apply, book, nextInterviewOf, openRole, screen } from "./recruiting.ts";
import { holdInterview } from "./room.ts";

const CANDIDATE = { name: "Noor Haddad", email: "noor.haddad@mail.example" };
const INTERVIEWER = { email: "jonas.weber@demo.baton.example", name: "Jonas Weber" };

const running = useMailedBaton();

/** Waits for the candidate's one mail with such a subject; answers the private link in it. */
async function linkIn(subject: RegExp): Promise<string> {
  const mails = () => running.mailsTo(CANDIDATE.email).filter((mail) => subject.test(mail.subject));
  await expect.poll(() => mails().length, { timeout: 60_000 }).toBe(1);
  return /https?:\/\/\S+\/status\/[^\s/\]]+/.exec(mails()[0]?.text ?? "")?.[0] ?? "";
}

/** Nothing of the page lies beside the screen. */
async function fits(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 360, height: 740 });
}

test("a candidate asks for another time, says how it went and withdraws, all on their own page", async ({
  browser,
}) => {
  const title = "Analytics Engineer, from outside";
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  await apply(browser, running.baton.url, await openRole(recruiter, title), CANDIDATE);
  const applicationId = await screen(recruiter, title, CANDIDATE.name, ["a"]);
  await book(recruiter, applicationId, "Phone screen 1", INTERVIEWER.name, "14:00");

  const phone = { colorScheme: "dark", viewport: { width: 360, height: 740 } } as const;
  const candidate = await (await browser.newContext(phone)).newPage();
  await candidate.goto(await linkIn(/^Your interview with /));
  await expect(candidate.getByRole("heading", { name: "Next is your phone conversation" })).toBeVisible();
  const meeting = candidate.getByRole("region").filter({ hasText: INTERVIEWER.name });
  await expect(meeting).toContainText("14:00");
  await expect(meeting).toContainText(INTERVIEWER.name);
  await fits(candidate);
  await candidate.getByRole("link", { name: /^How to prepare/ }).click();
  await expect(candidate.getByRole("heading", { name: "How to prepare" })).toBeVisible();
  const preparing = candidate.getByRole("region").filter({ hasText: INTERVIEWER.name });
  await expect(preparing.getByRole("heading", { name: "What we look at" })).toBeVisible();
  await fits(candidate);
  await candidate.getByRole("link", { name: "Back to your page" }).click();
  await meeting.getByText("I need another time").click();
  await meeting.getByLabel("When would suit you?").fill("Any morning.");
  await meeting.getByRole("button", { name: "Ask for another time" }).click();
  await expect(
    meeting.getByText("You asked for another time; your recruiter will write to you."),
  ).toBeVisible();
  await recruiter.goto(`/applications/${applicationId}`);
  await expect(recruiter.getByText("Any morning.").first()).toBeVisible();

  const interviewer = await signIn(browser, running.baton.url, INTERVIEWER.email);
  await holdInterview(interviewer, {
    interviewId: await nextInterviewOf(interviewer, CANDIDATE.name),
    fact: "Asked what the number is for.",
    verdict: "canary-of-the-interviewer",
    phone: "advance",
  });
  const asked = await linkIn(/^How was it\?/);
  // A mail program opens a tab of its own; the open one would only jump to the questions.
  await candidate.goto("about:blank");
  await candidate.goto(asked);
  await expect(candidate.getByRole("heading", { name: "Thank you for talking with us" })).toBeVisible();
  const questions = candidate.getByRole("region", { name: /^How was / });
  await questions.getByRole("button", { name: "Tell us" }).click();
  await expect(questions.getByRole("radio").first()).toHaveJSProperty("validity.valueMissing", true);
  await questions.getByLabel("Well", { exact: true }).check();
  await questions.getByLabel(/^What should we keep/).fill("Calm, and on time.");
  await questions.getByRole("button", { name: "Tell us" }).click();
  await expect(candidate.getByText(/^Thank you for telling us how it was: /)).toBeVisible();
  await expect(questions).toHaveCount(0);
  await expect(candidate.getByText("canary-of-the-interviewer")).toHaveCount(0);
  await fits(candidate);

  await candidate.getByText("Withdraw my application").click();
  await candidate.getByLabel("Why? (optional)").fill("I took another offer.");
  await candidate.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(candidate.getByRole("heading", { name: "You have withdrawn your application" })).toBeVisible();
  await expect(candidate.getByText("Withdraw my application")).toHaveCount(0);
  await recruiter.reload();
  for (const said of ["I took another offer.", "Candidate said how it went"])
    await expect(recruiter.getByText(said, { exact: false }).first()).toBeVisible();

  await candidate.getByRole("link", { name: "Apply for this role again" }).click();
  await candidate.getByLabel("Full name").fill(CANDIDATE.name);
  await candidate.getByLabel("E-mail").fill(CANDIDATE.email);
  await candidate.getByLabel("Resume").setInputFiles("test/fixtures/resumes/matcher-alfred.pdf");
  await expect(candidate.getByRole("status")).toContainText("matcher-alfred.pdf");
  await candidate.getByLabel(/may keep and read/).check();
  await fits(candidate);
  await candidate.getByRole("button", { name: "Send application" }).click();
  await expect(candidate.getByText("Thank you, your application is with us")).toBeVisible();
  await recruiter.goto("/screening");
  await recruiter
    .getByRole("row", { name: new RegExp(title) })
    .getByRole("link", { name: "Screen" })
    .click();
  await expect(recruiter.getByRole("heading", { level: 2, name: CANDIDATE.name })).toBeVisible();
  await expect(recruiter.getByText(`Seen before: ${title}, withdrawn`, { exact: false })).toBeVisible();
});
