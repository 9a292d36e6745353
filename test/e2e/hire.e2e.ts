import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { extractText } from "#app/platform/files/extract-text.server.ts";
import { useMailedBaton } from "./mailed.ts";
import { signIn } from "./people.ts";
import { apply, book, nextInterviewOf, openRole, screen } from "./recruiting.ts";
import { caretToEnd, holdInterview, sharedNote } from "./room.ts";

const PANEL = [
  { email: "jonas.weber@demo.baton.example", name: "Jonas Weber" },
  { email: "amara.diallo@demo.baton.example", name: "Amara Diallo" },
  { email: "kenji.mori@demo.baton.example", name: "Kenji Mori" },
  { email: "sofia.rossi@demo.baton.example", name: "Sofia Rossi" },
  { email: "liam.byrne@demo.baton.example", name: "Liam Byrne" },
] as const;
const CANDIDATE = { name: "Alfred Penny", email: "alfred.penny@mail.example" };
const TITLE = "Analytics Engineer, journeys";
const running = useMailedBaton();

/** Everything a page was sent, as text: what is not here was not told. */
async function everythingSent(page: Page, path: string): Promise<string> {
  const html = await (await page.request.get(path)).text();
  const data = await (await page.request.get(`${path}.data`)).text();
  return html + data;
}

test("a company hires one person: from a real resume to a decision on evidence", async ({ browser }) => {
  const recruiter = await signIn(browser, running.baton.url, "recruiter@demo.baton.example");
  const address = await openRole(recruiter, TITLE);
  await apply(browser, running.baton.url, address, CANDIDATE);

  // Screening, by keyboard.
  const applicationId = await screen(recruiter, TITLE, CANDIDATE.name, ["a"]);

  // The phone screen.
  const [phone, ...onsite] = PANEL;
  await book(recruiter, applicationId, "Phone screen 1", phone.name, "09:00");
  const pages: Page[] = [];
  for (const person of PANEL) pages.push(await signIn(browser, running.baton.url, person.email));
  const facts = PANEL.map(
    (person, index) => `Fact ${index} from ${person.name}: counted rows before the join.`,
  );
  const verdicts = PANEL.map(
    (_, index) => `verdict-canary-${index}-${Math.random().toString(36).slice(2, 10)}`,
  );
  const first = pages[0]!;
  await holdInterview(first, {
    interviewId: await nextInterviewOf(first, CANDIDATE.name),
    fact: facts[0]!,
    verdict: verdicts[0]!,
    phone: "advance",
  });

  // The loop is booked; the second interviewer sits in on the first one's onsite. A second tab on the same page takes no message from the first.
  const secondTab = await recruiter.context().newPage();
  await secondTab.goto(`/applications/${applicationId}`);
  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByRole("button", { name: "Move to Onsite" }).click();
  await expect(recruiter.getByText("Moved to Onsite.")).toBeVisible();
  for (const [index, person] of onsite.entries()) {
    await book(
      recruiter,
      applicationId,
      `Onsite ${index + 1}`,
      person.name,
      `1${index}:00`,
      index === 0 ? onsite[1].name : undefined,
    );
  }

  // Each is held by another person, who reads the former facts and none of their verdicts.
  const second = pages[2]!;
  for (const [index] of onsite.entries()) {
    const page = pages[index + 1]!;
    const interviewId = await nextInterviewOf(page, CANDIDATE.name);
    await page.goto(`/interviews/${interviewId}`);
    await expect(page.getByText(facts[0]!).first()).toBeAttached();
    const sent =
      (await everythingSent(page, `/interviews/${interviewId}`)) +
      (await everythingSent(page, `/interviews/${interviewId}/room`)) +
      (await everythingSent(page, `/applications/${applicationId}`)) +
      (await everythingSent(page, `/applications/${applicationId}/debrief`));
    for (const verdict of verdicts) expect(sent).not.toContain(verdict);
    for (const fact of facts.slice(0, index + 1)) expect(sent).toContain(fact);
    if (index === 0) {
      // Two of the interviewers at the same time in one room.
      await second.goto(`/interviews/${interviewId}/room`);
      await sharedNote(second).click();
      await second.keyboard.type("The next interviewer heard it too.");
      await page.goto(`/interviews/${interviewId}/room`);
      await expect(sharedNote(page)).toContainText("The next interviewer heard it too.");
      await caretToEnd(sharedNote(page));
      await page.keyboard.press("Enter");
    }
    await holdInterview(page, {
      interviewId,
      fact: facts[index + 1]!,
      verdict: verdicts[index + 1]!,
      phone: null,
    });
    if (index === 0) await expect(sharedNote(second)).toContainText(facts[1]!);
  }

  // Sealed for those who run the process, too, until the reveal.
  const before =
    (await everythingSent(recruiter, `/applications/${applicationId}`)) +
    (await everythingSent(recruiter, `/applications/${applicationId}/debrief`));
  for (const verdict of verdicts) expect(before).not.toContain(verdict);

  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByRole("button", { name: "Move to Debrief" }).click();
  await expect(recruiter.getByText("Moved to Debrief.")).toBeVisible();
  const manager = await signIn(browser, running.baton.url, "manager@demo.baton.example");
  await manager.goto(`/applications/${applicationId}/debrief`);
  await manager.getByRole("button", { name: "Reveal together" }).click();
  await expect(manager.getByText("Revealed, for everybody at once.")).toBeVisible();
  await readsEvidence(manager, facts[1]!);
  await manager.getByLabel("Hire", { exact: true }).check();
  const allEvidence = manager.getByRole("group", { name: /^Evidence for / });
  await expect(allEvidence.first()).toBeVisible();
  for (const evidence of await allEvidence.all()) {
    await evidence.getByText(/^0 of \d+ cited$/).click();
    await evidence.getByRole("checkbox").first().check();
    await expect(evidence.getByText(/^1 of \d+ cited$/)).toBeVisible();
  }
  const rationale = "Counts before joining, in five conversations out of five.";
  await manager.getByLabel("Rationale").fill(rationale);
  await manager.getByRole("link", { name: CANDIDATE.name }).first().click();
  await manager
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Stay" })
    .click();
  await expect(manager.getByLabel("Rationale")).toHaveValue(rationale);
  await manager.getByRole("button", { name: "Record the decision" }).click();
  await expect(manager.getByRole("heading", { name: "Hire", exact: true })).toBeVisible();
  await expect(manager.getByText(verdicts[1]!).or(manager.getByText(facts[1]!)).first()).toBeVisible();
  await printsDecision(manager, `Decision: ${CANDIDATE.name}`, rationale, "The evidence it rests on");

  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByRole("button", { name: "Move to Offer" }).click();
  await expect(recruiter.getByText("Moved to Offer.")).toBeVisible();
  await recruiter.goto(`/applications/${applicationId}/offer`);
  await recruiter.getByLabel("Terms").fill("Full time, 60,000 euros, 30 days of leave.");
  await recruiter.getByRole("button", { name: "Save the offer" }).click();
  await expect(recruiter.getByText("The mail, as it will go out")).toBeVisible();
  await recruiter.getByRole("button", { name: "Make the offer" }).click();
  await recruiter.getByRole("button", { name: "The candidate accepted" }).click();
  await recruiter.getByRole("button", { name: "Move to Hired" }).click();
  await expect(recruiter.getByText("Moved to Hired.")).toBeVisible();
  await recruiter.goto(`/applications/${applicationId}/offer`);
  await recruiter.getByRole("button", { name: "Send the welcome" }).click();
  await expect(recruiter.getByText(/^The welcome mail goes out\./)).toBeVisible();

  // The timeline tells the story.
  await recruiter.goto(`/applications/${applicationId}`);
  await recruiter.getByText(/earlier entries/).click();
  for (const said of [
    "Applied on the careers page",
    "Resume advanced",
    "Moved from Phone screen to Onsite",
    "Revealed all scorecards together",
    "Decided: hire",
    "Offer accepted",
    "Moved from Offer to Hired",
  ]) {
    await expect(recruiter.getByText(said, { exact: true }).first()).toBeVisible();
  }

  // And the mails have arrived, each with what its reader needs.
  const held = [
    "SQL",
    "SQL and modelling",
    "Repair and automate",
    "From question to answer",
    "Models that last",
  ];
  await arrives([
    [CANDIDATE.email, `We have your application: ${TITLE}`, "a person will read it"],
    ...PANEL.map(({ name }): Expected => [
      CANDIDATE.email,
      "Your interview with Northlight Data",
      `With: ${name}`,
    ]),
    ...PANEL.map(({ email }): Expected => [
      email,
      `You hold an interview: ${TITLE}`,
      `Candidate: ${CANDIDATE.name}`,
    ]),
    [onsite[1].email, `You shadow an interview: ${TITLE}`, "You sit in on an interview"],
    ...held.map((what): Expected => [
      CANDIDATE.email,
      "How was it?",
      `Thank you for the conversation (${what})`,
    ]),
    [
      CANDIDATE.email,
      `An offer from Northlight Data: ${TITLE}`,
      "Full time, 60,000 euros, 30 days of leave.",
    ],
    [CANDIDATE.email, "Welcome to Northlight Data", `you join us as ${TITLE}`],
  ]);
  expect(running.mailsTo(CANDIDATE.email)).toHaveLength(13);
});

/** To whom, how its subject begins, and a line that tells. */
type Expected = readonly [email: string, subject: string, line: string];

/** Waits until a mail of each kind has come to its reader, saying what it is to say. */
async function arrives(expected: readonly Expected[]): Promise<void> {
  const missing = () =>
    expected.filter(
      ([email, subject, line]) =>
        !running
          .mailsTo(email)
          .some((mail) => mail.subject.startsWith(subject) && mail.text.replace(/\s+/g, " ").includes(line)),
    );
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

/** The decision on paper: what was decided, why, and on what; no navigation and no buttons. */
async function printsDecision(manager: Page, ...said: readonly string[]): Promise<void> {
  // Back to what a browser does by itself, which prints for paper.
  await manager.emulateMedia({ media: null });
  const printed = await extractText({ buffer: await manager.pdf() });
  if (!printed.ok) throw new Error(`The print is not readable: ${printed.reason}`);
  const words = printed.text.replace(/\s+/g, " ");
  for (const one of said) expect(words).toContain(one);
  for (const button of ["Print", "My interviews"]) expect(words).not.toContain(button);
}

/** The matrix in one screen; what it rests on opens at a key, and is open on paper. */
async function readsEvidence(manager: Page, fact: string): Promise<void> {
  await manager.setViewportSize({ width: 1280, height: 800 });
  const matrix = await manager.getByRole("region", { name: "Scorecards side by side" }).boundingBox();
  expect((matrix?.y ?? 0) + (matrix?.height ?? Infinity)).toBeLessThanOrEqual(800);
  const fold = manager.locator("details").filter({ hasText: "The evidence, competency by competency" });
  const line = fold.getByText(fact).first();
  await expect(line).toBeHidden();
  await manager.emulateMedia({ media: "print" });
  await expect(line).toBeVisible();
  await manager.emulateMedia({ media: "screen" });
  await expect(line).toBeHidden();
  await fold.locator("summary").press("Enter");
  await expect(line).toBeVisible();
}
