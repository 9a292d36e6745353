import { expect, test } from "@playwright/test";
import { tellGaps } from "#app/use-cases/interviews/tell-gaps.server.ts";
import { pick, signIn } from "./people.ts";
import { startRelay } from "./relay-fixture.ts";
import type { Relay } from "./relay-fixture.ts";

let relay: Relay;
test.beforeAll(async () => {
  relay = await startRelay();
});
test.afterAll(() => relay.stop());

const enter = (browser: Parameters<typeof signIn>[0], who: string) =>
  signIn(browser, relay.baton.url, `${who}@demo.baton.example`);

test("a question is found, changed as a version, judged by two people who did not ask each other, and retired", async ({
  browser,
}) => {
  const author = await enter(browser, "interviewer");
  await author.goto("/questions?competency=modeling&level=3");
  const list = author.getByRole("list", { name: /^Questions on / });
  const title = await list.getByRole("link").first().innerText();
  await author.getByRole("searchbox", { name: "Search" }).fill(title);
  await author.getByRole("searchbox", { name: "Search" }).press("Enter");
  await expect(author).toHaveURL(/[?&]q=\w/);
  await list.getByRole("link", { name: title, exact: true }).click();
  await author.getByRole("link", { name: "Propose a change" }).click();
  const prompt = author.getByLabel("Question, as it is read aloud");
  const before = await prompt.inputValue();
  const after = `${before} What would you check last?`;
  await prompt.fill(after);
  await author.getByRole("button", { name: "Propose the change" }).click();
  await expect(author.getByRole("heading", { name: "A change waits for review" })).toBeVisible();
  await expect(author.getByText("Proposals are reviewed by hiring managers and admins.")).toBeVisible();

  const reviewer = await enter(browser, "manager");
  await reviewer.goto(author.url());
  await expect(reviewer.getByText("Difficulty: say yours first")).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await reviewer.getByRole("radio", { name: /^5 · / }).check();
  await reviewer.getByRole("button", { name: /^Say it/ }).click();
  await expect(reviewer.getByText("You find it 5, its author 3: 2 steps apart")).toBeVisible();
  await reviewer.getByRole("button", { name: "Approve" }).click();
  await expect(reviewer.getByText(/Settle what it counts as/).first()).toBeVisible();
  await pick(reviewer, reviewer.getByRole("textbox", { name: "It counts as" }), /^4 · /);
  await reviewer
    .getByLabel("How you two settled it")
    .fill("The last check is the trap, and nobody announces it.");
  await reviewer.getByRole("button", { name: "Approve" }).click();
  await expect(reviewer.getByText(/^Approved; it is in use now/)).toBeVisible();

  await author.reload();
  await expect(author.getByText(after, { exact: true })).toBeVisible();
  await expect(author.getByText("Difficulty 4", { exact: true })).toBeVisible();
  await author.getByRole("link", { name: "Version 1" }).click();
  await expect(author.getByText(before, { exact: true })).toBeVisible();

  await reviewer.goto(author.url().split("?")[0] ?? "");
  await reviewer.getByLabel("Why it retires").fill("It stands on a forum since last week.");
  await reviewer.getByRole("button", { name: "Retire" }).click();
  await expect(reviewer.getByText("Retired. It is suggested nowhere any more.")).toBeVisible();
  await author.goto(`/questions?competency=modeling&q=${encodeURIComponent(title)}`);
  await expect(author.getByRole("heading", { level: 1, name: "Questions" })).toBeVisible();
  await expect(author.getByRole("link", { name: title, exact: true })).toHaveCount(0);
});

test("a rubric is drafted, compared and published, and what was published before stays as it was", async ({
  browser,
}) => {
  const page = await enter(browser, "manager");
  await page.goto("/rubrics");
  await page
    .getByRole("link", { name: /Statistician/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/rubrics\/versions\/\w+$/);
  const published = page.url();
  const anchors = page.getByRole("table", { name: "Competencies and levels" });
  const before = await anchors.innerText();
  await page.getByRole("button", { name: "Draft a new version" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Edit the draft" })).toBeVisible();
  const anchor = page.getByLabel("3 · Meets the bar").first();
  const now = `${await anchor.inputValue()}, and says what would change it`;
  await anchor.fill(now);
  await page
    .getByLabel("What has changed, for those who rate by it")
    .fill("The bar asks for what would change the answer.");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("heading", { name: /^What it changes against version 1/ })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "says what would change it" })).toBeVisible();
  const late = await page.context().newPage();
  await late.goto(page.url());
  const editor = await page.context().newPage();
  await editor.goto(`${page.url()}/edit`);
  await editor.getByLabel("Notes for raters").fill("Typed while somebody else published.");

  // Publishing is for good, so it is said before it is done.
  for (const tab of [page, late]) {
    await tab.getByRole("button", { name: "Publish" }).click();
    const asked = tab.getByRole("dialog", { name: "Publish version 2?" });
    await expect(asked).toContainText("start with version 2 instead of version 1");
    await expect(asked).toContainText("never changes again");
    await expect(asked.getByRole("region", { name: "What it changes against version 1" })).toContainText(
      "Level 3 reworded",
    );
    await expect(asked.getByRole("button", { name: "Not yet" })).toBeFocused();
  }
  await page.getByRole("button", { name: "Not yet" }).click();
  await expect(page.getByText("A draft, not in use yet.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  // Only what is published is drafted from anew.
  await expect(page.getByRole("button", { name: "Draft a new version" })).toBeVisible();

  await late.getByRole("button", { name: "Publish version 2" }).click();
  await expect(late.getByRole("alert")).toContainText("Version 2 has been published already");
  await expect(late.getByRole("button", { name: "Draft a new version" })).toBeVisible();
  await late.close();
  await expect(anchors).toContainText(now);
  await page.goto(published);
  await expect(page.getByText("A newer version is in use for new openings.")).toBeVisible();
  expect(await anchors.innerText()).toBe(before);

  // What was typed meanwhile is kept, as the draft of the version after it.
  await editor.getByRole("button", { name: "Save the draft" }).click();
  await expect(editor.getByText("Version 2 has been published meanwhile", { exact: true })).toBeVisible();
  await expect(editor.getByLabel("Notes for raters")).toHaveValue("Typed while somebody else published.");
  await editor.getByRole("button", { name: "Keep it as a new draft" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Statistician, version 3" })).toBeVisible();
  await expect(editor.getByText("Typed while somebody else published.").first()).toBeVisible();
});

test("a gap reaches the recruiter, who gives it away with one click and may take that back", async ({
  browser,
}) => {
  const { db, application, legs, world } = relay;
  const recruiter = await db.person.findFirstOrThrow({ where: { email: "recruiter@demo.baton.example" } });
  await db.opening.update({ where: { id: application.openingId }, data: { recruiterId: recruiter.id } });
  // All onsites but the last are over, and nothing was asked in them.
  const over = legs.slice(1, 4).map(({ interviewId }) => interviewId);
  await db.interview.updateMany({ where: { id: { in: over } }, data: { state: "completed" } });
  await tellGaps({ ...world.visitorCtx(), now: new Date(), eventActor: { kind: "system", id: null } });
  const page = await enter(browser, "recruiter");
  await page.goto("/inbox");
  const items = page.getByRole("listitem").filter({ hasText: "The loop of Runa Falk leaves a gap" });
  const give = items.getByRole("button", { name: /^Give it to / });
  await expect(give.first()).toBeVisible();
  const told = await give.count();
  await give.first().click();
  await expect(page).toHaveURL(new RegExp(`/applications/${application.id}/loop`));
  await expect(page.getByRole("table", { name: /Coverage/ })).toBeVisible();
  await page.goto("/inbox");
  await expect(give).toHaveCount(told - 1);
});

test("what decided loops taught is told to those who keep calibration, and to nobody else", async ({
  browser,
}) => {
  const admin = await enter(browser, "admin");
  await admin.goto("/people/calibration");
  await expect(admin.getByRole("table", { name: "How people rate" }).getByRole("row")).not.toHaveCount(1);
  const trail = admin.getByRole("region", { name: "What changed, and by which decision" });
  await expect(trail.getByRole("link").first()).toBeVisible();
  const manager = await enter(browser, "manager");
  const answer = await manager.goto("/people/calibration");
  expect(answer?.status()).toBe(403);
});

test("a strict opening goes by its plan, whatever is rated, and offers no other rung", async ({
  browser,
}) => {
  const { db, application, legs } = relay;
  await db.opening.update({ where: { id: application.openingId }, data: { strict: true } });
  const { person, interviewId } = legs[0]!;
  const page = await signIn(browser, relay.baton.url, person.email);
  await page.goto(`/interviews/${interviewId}/room`);
  await page.getByRole("button", { name: "Start the interview" }).click();
  const planned = await db.plannedQuestion.findMany({
    where: { interviewId },
    orderBy: { position: "asc" },
    include: { questionVersion: { select: { title: true } } },
  });
  const [first, second] = planned.map(({ questionVersion }) => questionVersion.title);
  const shown = page.getByRole("article").getByRole("heading", { level: 2 });
  await expect(page.getByText(/^Strict opening: the plan in its order/)).toBeVisible();
  await expect(shown).toHaveText(first ?? "");
  await expect(page.getByRole("radio", { name: /Easier|Harder/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Ask this" }).click();
  await expect(page.getByText("Being answered", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^1\s/ }).click();
  await expect(page.getByRole("region", { name: "What would come next" })).toContainText(second ?? "");
  await page.getByRole("button", { name: "Done, next question" }).click();
  await expect(shown).toHaveText(second ?? "");
});
