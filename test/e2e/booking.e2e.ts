import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import pg from "pg";
import { readEvents } from "../builders/calendar.ts";
import type { DeliveredMail } from "../fakes/resend.ts";
import { useMailedBaton } from "./mailed.ts";
import { signIn } from "./people.ts";
import { apply, book, nextInterviewOf, openRole, screen } from "./recruiting.ts";
import { holdInterview } from "./room.ts";

const CANDIDATE = { name: "Rosa Lindqvist", email: "rosa.lindqvist@mail.example" };
const PHONE = { name: "Jonas Weber", email: "jonas.weber@demo.baton.example" };
const TITLE = "Analytics Engineer, a day to change";

const running = useMailedBaton();

test.beforeAll(() => trainEverybody());

/** Whoever is free may take any interview over: who is trained in what is another test's matter. */
async function trainEverybody(): Promise<void> {
  const client = new pg.Client({ connectionString: running.baton.databaseUrl() });
  await client.connect();
  await client.query(
    `INSERT INTO "InterviewSkill" ("personId", "competencyKey", training, "updatedAt")
     SELECT p.id, c.key, 'trained', now() FROM "Person" p CROSS JOIN "Competency" c WHERE p.role = 'interviewer'
     ON CONFLICT ("personId", "competencyKey") DO UPDATE SET training = 'trained'`,
  );
  await client.end();
}

const toCandidate = ({ to }: DeliveredMail) => to.some((one) => one.includes(CANDIDATE.email));
const filesOf = (mails: readonly DeliveredMail[]) =>
  mails.flatMap(({ attachments }) => attachments.flatMap(({ text }) => readEvents(text)));

/** Everybody on these interviews as the recruiter's page shows them, once for each that they are on. */
async function peopleOf(rows: Locator): Promise<readonly string[]> {
  const lines = await rows.locator("p + p").allTextContents();
  return lines.flatMap((line) => {
    const [interviewer = "", ...rest] = line.split(", ");
    return [interviewer, ...rest.flatMap((part) => /^(.+) shadows$/.exec(part)?.[1] ?? [])];
  });
}

/** Waits until so many mails about interviews have come since the last look; answers them and forgets them. */
async function mailed(count: number): Promise<readonly DeliveredMail[]> {
  const about = () => running.mailServer.mails.filter(({ attachments }) => attachments.length > 0);
  await expect.poll(() => about().length, { timeout: 60_000 }).toBe(count);
  const mails = about();
  running.mailServer.clear();
  return mails;
}

/** Presses "Tell them now" and waits for the mails. */
async function tellNow(recruiter: Page, count: number): Promise<readonly DeliveredMail[]> {
  await recruiter.getByRole("button", { name: "Tell them now" }).click();
  await expect(recruiter.getByText("The mails are on their way.")).toBeVisible();
  return mailed(count);
}

test("an onsite is booked, chosen by the candidate, and changed four times; everybody hears of each once", async ({
  browser,
}) => {
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  const candidate = await apply(browser, running.baton.url, await openRole(recruiter, TITLE), CANDIDATE);
  const applicationId = await screen(recruiter, TITLE, CANDIDATE.name, ["a"]);

  // The phone screen, after which the candidate is asked how it went.
  await book(recruiter, applicationId, "Phone screen 1", PHONE.name, "09:00");
  await mailed(2);
  const interviewer = await signIn(browser, running.baton.url, PHONE.email);
  await holdInterview(interviewer, {
    interviewId: await nextInterviewOf(interviewer, CANDIDATE.name),
    fact: "Counted rows before the join.",
    verdict: "canary-of-the-interviewer",
    phone: "advance",
  });
  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByRole("button", { name: "Move to Onsite" }).click();
  await expect(recruiter.getByText("Moved to Onsite.")).toBeVisible();

  // One click holds a day; the candidate chooses it.
  await recruiter.goto(`/applications/${applicationId}/book`);
  await recruiter.getByRole("button", { name: /^Hold/ }).first().click();
  await expect(recruiter.getByText("Held. Nobody else can be booked on it meanwhile.")).toBeVisible();
  await recruiter.getByRole("button", { name: `Let ${CANDIDATE.name} choose` }).click();
  await expect(recruiter.getByText(/^Offered\./)).toBeVisible();
  const offer = () => running.mailServer.mails.find(({ subject }) => subject.startsWith("Choose "));
  await expect.poll(() => offer()?.to, { timeout: 60_000 }).toBeDefined();
  await candidate.goto(/https?:\/\/\S+\/status\/\S+/.exec(offer()?.text ?? "")?.[0] ?? "");
  running.mailServer.clear();
  await candidate
    .getByRole("button", { name: /^Choose/ })
    .first()
    .click();
  await expect(candidate.getByRole("heading", { name: /^Your day is booked: / })).toBeFocused();
  await expect(candidate.getByRole("button", { name: /^Choose/ })).toHaveCount(0);
  await recruiter.goto(`/applications/${applicationId}/day`);
  const day = recruiter.getByRole("region").first();
  const rows = day.getByRole("listitem");
  await expect(rows).toHaveCount(4);
  // One mail to the candidate about the whole day, and one to each they meet.
  const booked = await mailed(1 + new Set(await peopleOf(rows)).size);
  expect(booked.filter(toCandidate)).toHaveLength(1);
  const uids = filesOf(booked.filter(toCandidate)).map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(4);

  // Somebody else takes the last interview over.
  const here = await peopleOf(rows.last());
  await day
    .getByRole("link", { name: /^Swap the interviewer of/ })
    .last()
    .click();
  const choices = day.getByRole("list", { name: /^Who could take/ });
  await expect(choices).toBeVisible();
  const labels = await choices
    .getByRole("button")
    .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));
  const names = labels.map((label) => / to (.+)$/.exec(label)?.[1] ?? "");
  const chosen = names.find((name) => !here.includes(name)) ?? "";
  const button = choices.getByRole("button", { name: new RegExp(` to ${chosen}$`) });
  await button.click();
  await expect(recruiter.getByText(/^Swapped\./)).toBeVisible();
  await expect(recruiter.getByText(new RegExp(`${chosen}.*will get one mail each`))).toBeVisible();
  const swapped = await tellNow(recruiter, 3);
  const swapFiles = filesOf(swapped);
  expect(new Set(swapFiles.map(({ uid }) => uid)).size).toBe(1);
  expect(uids).toContain(swapFiles[0]?.uid);
  expect(swapFiles.map(({ sequence }) => sequence)).toEqual([1, 1, 1]);
  expect(swapFiles.map(({ method }) => method).toSorted()).toEqual(["CANCEL", "REQUEST", "REQUEST"]);
  expect(swapped.find(toCandidate)?.text).toContain(chosen);

  // The candidate is twenty minutes late.
  await day.getByText("The candidate is late").click();
  await day.getByLabel("Minutes late").fill("20");
  await day.getByRole("button", { name: "Show what moves" }).click();
  await day.getByRole("button", { name: "Choose: Everything later" }).click();
  await expect(recruiter.getByText(/^The day is moved\./)).toBeVisible();
  const late = await tellNow(recruiter, 1 + new Set(await peopleOf(rows)).size);
  const [lateMail, ...more] = late.filter(toCandidate);
  expect(more).toEqual([]);
  expect(lateMail?.subject).toMatch(/^Changed: your interviews with /);
  const lateFiles = filesOf(lateMail ? [lateMail] : []);
  expect(lateFiles.map(({ uid }) => uid).toSorted()).toEqual(uids.toSorted());
  expect(lateFiles.map(({ sequence }) => sequence).toSorted()).toEqual([1, 1, 1, 2]);
  const startedAt = new Map(filesOf(booked.filter(toCandidate)).map((one) => [one.uid, one.startsAt]));
  for (const { uid, startsAt } of lateFiles)
    expect(Date.parse(startsAt) - Date.parse(startedAt.get(uid) ?? "")).toBe(20 * 60_000);

  // One interview is called off, with a reason that stays inside.
  await day.getByText("Cancel", { exact: true }).first().click();
  const form = day.locator("form:visible").filter({ has: recruiter.getByLabel("Cancel, because") });
  await form.getByLabel("Cancel, because").selectOption("interviewer_away");
  await form.getByLabel("More about it, for our people only").fill("canary-of-the-inside");
  await form.getByRole("button", { name: /^Cancel / }).click();
  await expect(recruiter.getByText(/^Cancelled\./)).toBeVisible();
  await expect(rows).toHaveCount(3);
  await recruiter.getByRole("button", { name: "Tell them now" }).click();
  await expect.poll(() => running.mailsTo(CANDIDATE.email).length, { timeout: 60_000 }).toBe(1);
  const off = running.mailsTo(CANDIDATE.email);
  expect(filesOf(off)).toMatchObject([{ method: "CANCEL", status: "CANCELLED", sequence: 2 }]);
  expect(JSON.stringify(off)).not.toContain("canary");
  await expect(recruiter.getByText(/^Version \d/)).toHaveCount(5);

  // The candidate's page tells the same day, and asks how the call was.
  await candidate.reload();
  const questions = candidate.getByRole("region", { name: /^How was / });
  await questions.getByLabel("Well", { exact: true }).check();
  await questions.getByRole("button", { name: "Tell us" }).click();
  await expect(candidate.getByText(/^Thank you for telling us how it was: /)).toBeVisible();
});
