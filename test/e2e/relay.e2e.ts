import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { sharedNote } from "./room.ts";
import { startRelay } from "./relay-fixture.ts";
import type { Leg, Relay } from "./relay-fixture.ts";

/** A brief is read in a minute: this many words, at an unhurried reader's 240 a minute. */
const READ_IN_A_MINUTE = 240;
/** Canaries of ratings and strengths: what nobody but their author may be sent. */
const canaryOf = ({ person }: Leg) => `sealed-by-${person.name.split(" ")[0]?.toLowerCase()}`;

let relay: Relay;
test.beforeAll(async () => {
  relay = await startRelay();
});
test.afterAll(() => relay.stop());

const brief = (page: Page) => page.getByRole("region", { name: "Hand-off brief" });
const now = (page: Page) => page.getByRole("status", { name: "What to do now" });
const next = (page: Page) => page.getByRole("article");
/** What the room would bring next, below the question that is being answered. */
const coming = (page: Page) => page.getByRole("region", { name: "What would come next" });

/** The next question and why, as the room advises. */
async function advice(page: Page): Promise<string> {
  await expect(page.getByRole("button", { name: "Ask this" })).toBeVisible();
  return next(page).innerText();
}

async function enter(page: Page, { interviewId }: Leg): Promise<void> {
  await page.goto(`/interviews/${interviewId}/room`);
  await page.getByRole("button", { name: "Start the interview" }).click();
}

async function ask(page: Page): Promise<string> {
  const title = await next(page).getByRole("heading", { level: 2 }).innerText();
  await page.getByRole("button", { name: "Ask this" }).click();
  await expect(page.getByText("Being answered", { exact: true })).toBeVisible();
  return title;
}

async function rate(page: Page, leg: Leg, level: number): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${level}\\s`) }).click();
  const why = page.getByLabel("One sentence of evidence");
  await why.fill(canaryOf(leg));
  await why.press("Enter");
}

/** Taps a chip and answers how long the words of its moment took, in milliseconds. */
async function tap(page: Page, chip: string, words: RegExp | string): Promise<number> {
  const button = page.getByRole("button", { name: chip, exact: true });
  await expect(button).toBeEnabled();
  const started = Date.now();
  await button.click();
  await expect(now(page)).toContainText(words);
  return Date.now() - started;
}

const done = (page: Page) => page.getByRole("button", { name: "Done, next question" }).click();

/** Nothing that somebody else has sealed is in anything that this person can be sent. */
async function expectNoLeak(page: Page, leg: Leg): Promise<void> {
  const { id, candidateId } = relay.application;
  const interviews = relay.legs.flatMap(({ interviewId }) => [
    `/interviews/${interviewId}`,
    `/interviews/${interviewId}/replay`,
    `/interviews/${interviewId}/note`,
  ]);
  const paths = [
    ...interviews,
    `/interviews/${leg.interviewId}/room`,
    `/applications/${id}`,
    `/applications/${id}/debrief`,
    `/candidates/${candidateId}`,
    "/search?q=sealed",
  ];
  const others = relay.legs.filter((one) => one !== leg).map(canaryOf);
  for (const path of paths) {
    const sent = await (await page.request.get(path)).text();
    for (const canary of others) expect(sent, `${leg.person.name} is sent ${path}`).not.toContain(canary);
  }
}

test("a relay of five: what each was advised and why, and no verdict among it", async ({ browser }) => {
  const [phone, first, second, third, fourth] = relay.legs as [Leg, Leg, Leg, Leg, Leg];
  const pages = new Map<Leg, Page>();
  for (const leg of relay.legs) pages.set(leg, await signIn(browser, relay.baton.url, leg.person.email));
  const pageOf = (leg: Leg) => pages.get(leg)!;
  const took: number[] = [];

  // The phone screen: strong in SQL, and terse.
  const jonas = pageOf(phone);
  await enter(jonas, phone);
  expect(await advice(jonas)).toMatch(/no look yet; .*core question, the same for everybody/s);
  const coreSql = await ask(jonas);
  await expect(coming(jonas)).toBeHidden();
  await rate(jonas, phone, 4);
  await expect(coming(jonas)).toContainText(/ · \d+ min.*look/s);
  took.push(await tap(jonas, "strong signs", /One rung up/));
  took.push(await tap(jonas, "terse", "Ask long and open, wait"));

  // The next interviewer reads along while it still runs: a missing note is said so, and arrives by itself.
  const amara = pageOf(first);
  await amara.setViewportSize({ width: 1280, height: 800 });
  await amara.goto(`/interviews/${first.interviewId}`);
  await expect(brief(amara)).toContainText(`${phone.person.name} is in`);
  await expect(brief(amara)).toContainText("ROO-nah");
  await sharedNote(jonas).click();
  await jonas.keyboard.type("fact: owned the revenue tables for two years");
  await jonas.keyboard.press("Enter");
  await expect(brief(amara).getByText("owned the revenue tables for two years").first()).toBeVisible();
  await expect(brief(amara)).not.toContainText(`${phone.person.name} is in`);
  await expect(brief(amara)).toContainText("terse: noted by 1 of 1");
  await expect(brief(amara)).toContainText(coreSql);
  await amara.getByRole("button", { name: "I have read it" }).click();
  await expect(brief(amara)).toContainText(`Read by ${first.person.name}`);
  await relay.finish(phone, canaryOf(phone));

  // Onsite 1: told how to put it before she asks. Two must-haves are hers before anything else, in an order that is the
  // candidate's own: SQL was seen by phone only, and of those after her only Sofia looks at it.
  await enter(amara, first);
  expect(await advice(amara)).toMatch(/Ask long and open, wait/);
  const sqlFirst = (await next(amara).locator("li").first().innerText()) === "SQL fluency";
  const askSql = async () => {
    expect(await advice(amara)).toMatch(
      /one look, by Jonas Weber; too few are left in this loop to cover it/,
    );
    await ask(amara);
    await rate(amara, first, 4);
    await done(amara);
  };
  if (sqlFirst) await askSql();
  // A contradiction in modelling turns its next question's form.
  await expect(next(amara).locator("li").first()).toHaveText("Data modelling");
  expect(await advice(amara)).toMatch(/core question, the same for everybody/);
  const coreModel = await ask(amara);
  await rate(amara, first, 4);
  took.push(await tap(amara, "contradicts itself", "Same thing, another form"));
  await expect(now(amara)).toContainText(/Leave Liam Byrne a thread/);
  // What follows from it stands there while the question is still being answered.
  await expect(coming(amara).getByRole("listitem").first()).toContainText(
    sqlFirst ? /asks for the same in another form/i : /too few are left in this loop/,
  );
  await expect(amara.getByText("Being answered", { exact: true })).toBeVisible();
  await done(amara);
  if (!sqlFirst) await askSql();
  await expect(amara.getByText(/asks for the same in another form/i).first()).toBeVisible();

  // A verdict in the shared note is noticed, and one key takes it out.
  await sharedNote(amara).click();
  await amara.keyboard.type("seems weak on keys");
  await expect(amara.getByText("“seems weak” reads like a verdict")).toBeVisible();
  await amara.keyboard.press("Alt+Enter");
  await expect(sharedNote(amara)).not.toContainText("seems weak");
  await expect(amara.getByRole("region", { name: "Private note" })).toContainText("seems weak on keys");
  await expectNoLeak(amara, first);
  await relay.finish(first, canaryOf(first));

  // Onsite 2: an own question on modelling goes the other way; nobody else is told which way.
  const kenji = pageOf(second);
  await kenji.goto(`/interviews/${second.interviewId}`);
  await expect(brief(kenji)).toContainText(coreModel);
  await enter(kenji, second);
  expect(await advice(kenji)).toMatch(/core question, the same for everybody/);
  await kenji.getByRole("button", { name: "Own question" }).click();
  const own = kenji.getByLabel("Your question, as you ask it");
  await own.fill("Which key makes an order line unique?");
  // What is not asked yet outlives the close in its place.
  await kenji.getByRole("button", { name: "Close well" }).click();
  await expect(own).toBeHidden();
  await kenji.getByRole("button", { name: "Back to questions" }).click();
  await expect(own).toHaveValue("Which key makes an order line unique?");
  await kenji.getByLabel("What it looks at").selectOption({ label: "Data modelling" });
  await kenji.getByRole("button", { name: "Ask it", exact: true }).click();
  await expect(kenji.getByText("Being answered", { exact: true })).toBeVisible();
  await expect(own).toBeHidden();
  await rate(kenji, second, 1);
  took.push(await tap(kenji, "weak signs", "Press once, then move on"));
  // The chip stands below the answer's levels; its words are read without scrolling back.
  await expect(now(kenji).getByText("Press once, then move on")).toBeInViewport();
  await expect(now(kenji)).toContainText("One is enough: Liam Byrne looks at it, too, without your view.");
  took.push(await tap(kenji, "stuck", "Make it smaller"));
  await expectNoLeak(kenji, second);
  await relay.finish(second, canaryOf(second));

  // Onsite 3: SQL has one look; a question that was asked warns before it is asked again.
  const sofia = pageOf(third);
  await enter(sofia, third);
  expect(await advice(sofia)).toMatch(/Ask long and open, wait/);
  // The key that opens the reasons, held a little too long, presses none of them.
  await sofia.getByRole("button", { name: "Skip because…" }).press("Enter");
  await expect(sofia.getByRole("region", { name: /^Skip / })).toBeFocused();
  await sofia.getByRole("button", { name: "Not enough time" }).click();
  await expect(sofia.getByRole("button", { name: "Ask this" })).toBeVisible();
  await sofia.getByText(/more in your focus$/).click();
  await sofia.getByRole("button", { name: coreSql }).click();
  await sofia.getByRole("button", { name: "Ask this" }).click();
  await expect(sofia.getByRole("alert", { name: "Jonas Weber asked this candidate the same" })).toBeVisible();
  await expect(sofia.getByText("Being answered", { exact: true })).toBeHidden();
  await expectNoLeak(sofia, third);

  // Onsite 4: modelling disagrees, which is all that is said; Python has nobody after him.
  const liam = pageOf(fourth);
  await liam.setViewportSize({ width: 1280, height: 800 });
  await liam.goto(`/interviews/${fourth.interviewId}`);
  await expect(brief(liam)).toContainText("Looks that disagree");
  await expect(brief(liam)).toContainText("Which key makes an order line unique?");
  const read = await brief(liam).innerText();
  const words = read.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
  expect(words.length).toBeLessThanOrEqual(READ_IN_A_MINUTE);
  expect(read).not.toMatch(/weak|strong|level|rating|below|above/i);
  const box = await brief(liam).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  await enter(liam, fourth);
  expect(await advice(liam)).toMatch(/too few are left in this loop to cover it without you/);
  await expectNoLeak(liam, fourth);

  // Followed, skipped and own questions are kept as events.
  const events = await relay.db.event.findMany({
    where: { applicationId: relay.application.id, type: { in: ["question.asked", "question.skipped"] } },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ type, after }) => [type, (after as { suggested?: boolean }).suggested])).toEqual([
    ["question.asked", true],
    ["question.asked", true],
    ["question.asked", true],
    ["question.asked", false],
    ["question.skipped", undefined],
  ]);
  test.info().annotations.push({ type: "ms from tap to words", description: took.join(", ") });
  console.info(`ms from tap to words: ${took.join(", ")}; words in the brief: ${words.length}`);
});
