import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { addLine, textOf, type } from "#test/live/live-room.ts";
import { PASTED } from "./pasted.ts";
import { caretToEnd, sharedNote } from "./room.ts";
import { startRoom } from "./room-fixture.ts";
import type { RunningRoom } from "./room-fixture.ts";

let room: RunningRoom;

test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

const savedWord = (page: Page) =>
  page.getByRole("region", { name: "Shared note" }).getByText("Saved", { exact: true });

test("nothing beside the words moves, and nothing is read out, while four people write, come and go", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(watchShifts);
  await page.addInitScript(watchReadOut);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  const others: NoteConnection[] = [];
  try {
    // From here on the room stands; what it takes to be drawn at first is another matter.
    await page.evaluate(forgetShifts);
    await page.evaluate(takeReadOut);
    for (const { email } of room.shadows) others.push(await room.write(browser, email));
    const names = room.shadows.map(({ name }) => name);
    const here = page.getByRole("img", { name: /^Also here/ });
    for (const name of names) await expect(here).toHaveAccessibleName(new RegExp(name));
    await expect(here).not.toHaveAccessibleName(/writing/);
    for (const [place, note] of others.entries()) addLine(note, `shadow ${place}: `);
    await sharedNote(page).click();
    // Above the lines of the others, who write at the end.
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const words = "knows what a fan-out does to a sum";
    for (const letter of words) {
      await page.keyboard.type(letter);
      for (const note of others) type(note, letter);
    }
    await expect.poll(() => textOf(others[0]!.doc).join("\n")).toContain(words);
    // Whoever goes on typing is writing, and nobody for long after their last letter.
    for (const name of names)
      await expect(async () => {
        for (const note of others) type(note, ".");
        await expect(here).toHaveAccessibleName(new RegExp(`${name}, writing`), { timeout: 2_000 });
      }).toPass();
    await expect(savedWord(page)).toBeVisible();
    // Who has stopped to think is not writing.
    await expect(here).not.toHaveAccessibleName(/writing/);
    others.pop()?.close();
    await expect(here).not.toHaveAccessibleName(new RegExp(names.at(-1) ?? ""));
    expect(await page.evaluate(readShifts)).toEqual([]);
    expect(await page.evaluate(takeReadOut)).toEqual([]);
  } finally {
    for (const note of others) note.close();
  }
});

test("what is pasted comes in as clean lines, wherever it is from", async ({ browser }) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  const note = sharedNote(page);
  for (const { from, html, lines } of PASTED) {
    await note.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await note.evaluate(paste, html);
    const found = await note.evaluate((element) =>
      [...element.querySelectorAll("p")].map((line) => {
        const marked = line.cloneNode(true) as HTMLElement;
        // A caret of somebody else carries their name, which stands in the line and is no part of it.
        for (const widget of marked.querySelectorAll(".ProseMirror-widget")) widget.remove();
        for (const bold of marked.querySelectorAll("strong")) bold.replaceWith(`**${bold.textContent}**`);
        for (const italic of marked.querySelectorAll("em")) italic.replaceWith(`_${italic.textContent}_`);
        return (marked.textContent ?? "").replaceAll("\u00A0", " ");
      }),
    );
    expect({ from, lines: found }).toEqual({ from, lines });
  }
  await expect(savedWord(page)).toBeVisible();
});

test("a line about what is off limits is said otherwise or taken out, and the list says why", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  await page.getByText(/^Off limits/).click();
  await expect(page.getByText("Family, children, marriage, pregnancy", { exact: true })).toBeVisible();
  const note = sharedNote(page);
  const hint = page.getByRole("status").filter({ hasText: "must not weigh on a decision" });
  const write = async (line: string) => {
    await caretToEnd(note);
    await page.keyboard.press("Enter");
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
    await expect(hint).toBeVisible();
  };
  await write("She is 54, would she keep up?");
  await expect(hint).toContainText("touches age");
  await hint.getByRole("button", { name: "Reword" }).click();
  // The caret goes there with the next frame.
  await expect(note).toBeFocused();
  await page.keyboard.type("Ran the nightly load for years");
  await expect(note).toContainText("Ran the nightly load for years");
  await expect(note).not.toContainText("54");
  await expect(hint).toBeHidden();
  await write("Recently married");
  await hint.getByRole("button", { name: "Remove the line" }).click();
  await expect(hint).toBeHidden();
  await expect(note).not.toContainText("married");
  await expect(note).toContainText("Ran the nightly load for years");
  await expect(savedWord(page)).toBeVisible();
});

test("a shared line that reads like a verdict is moved to the private note at one click", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  const note = sharedNote(page);
  await caretToEnd(note);
  await page.keyboard.press("Enter");
  await page.keyboard.type("She seems weak on window functions");
  await page.keyboard.press("Enter");
  const hint = page.getByRole("status").filter({ hasText: "reads like a verdict" });
  await expect(hint).toContainText("seems weak");
  await hint.getByRole("button", { name: /^Move it to the private note/ }).click();
  await expect(hint).toBeHidden();
  await expect(note).not.toContainText("window functions");
  const own = page.getByRole("region", { name: "Private note" });
  await expect(own.getByRole("textbox")).toContainText("She seems weak on window functions");
  await expect(own.getByText("Saved", { exact: true })).toBeVisible();
});

test("on a phone the caret stays above the on-screen keyboard, and nothing scrolls sideways", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(fakeKeyboard);
  await page.goto(room.path);
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await expect(savedWord(page)).toBeVisible();
  const note = sharedNote(page);
  await caretToEnd(note);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("keyboard", { detail: 300 })));
  for (let line = 0; line < 25; line += 1) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(`line ${line}`);
  }
  const caret = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
  });
  expect(caret.bottom).toBeLessThanOrEqual(740 - 300);
  expect(caret.top).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Brief", exact: true })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("keyboard", { detail: 0 })));
  await expect(page.getByRole("button", { name: "Brief", exact: true })).toBeVisible();
});

test("the room is used by keyboard alone: to the note, a line, its tag, and on to the close", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  await tabTo(page, () => document.activeElement?.getAttribute("aria-label") === "Shared note");
  await caretToEnd(sharedNote(page));
  await page.keyboard.press("Enter");
  await page.keyboard.type("counted the rows before the join");
  await page.keyboard.press("Control+Shift+1");
  await expect(page.getByRole("region", { name: "Signals" })).toContainText(
    "counted the rows before the join",
  );
  // Tab leads out of the note again.
  await tabTo(page, () => document.activeElement?.getAttribute("aria-label") !== "Shared note");
  await tabTo(page, () => (document.activeElement?.textContent ?? "").includes("Close well"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Positive close" })).toBeVisible();
});

test("whoever leaves, by the back button or the room's own, while others write leaves cleanly, and comes back to every word", async ({
  browser,
}) => {
  // Nobody of the tests before is here any more.
  for (const context of browser.contexts()) await context.close();
  const page = await room.enter(browser, room.interviewer.email);
  const other = await room.enter(browser, room.shadows[0]!.email);
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  await page.goto(`/interviews/${room.interviewId}`);
  await page.getByRole("link", { name: /room/i }).first().click();
  await expect(savedWord(page)).toBeVisible();
  await other.goto(room.path);
  await expect(savedWord(other)).toBeVisible();
  await caretToEnd(sharedNote(other));
  await other.keyboard.press("Enter");
  await other.keyboard.type("before");
  // Their caret stands in the text that is about to go.
  await expect(sharedNote(page).locator(".collaboration-carets__caret")).toBeVisible();
  const here = other.getByRole("img", { name: /^Also here/ });
  await expect(here).toHaveAccessibleName(new RegExp(room.interviewer.name));
  await page.goBack();
  await expect(page.getByRole("region", { name: "Hand-off brief" })).toBeVisible();
  await other.keyboard.type(", meanwhile");
  await expect(here).toBeHidden();
  await page.goForward();
  await expect(sharedNote(page)).toContainText("before, meanwhile");
  await expect(savedWord(page)).toBeVisible();
  // By the one way out that the room itself shows, in the middle of a line.
  await caretToEnd(sharedNote(page));
  await page.keyboard.type(", last words");
  await page.getByRole("link", { name: "Leave the room" }).click();
  await expect(page.getByRole("region", { name: "Hand-off brief" })).toBeVisible();
  await expect(sharedNote(other)).toContainText("before, meanwhile, last words");
  await expect(here).toBeHidden();
  expect(wrong).toEqual([]);
});

test("the clock goes by the server's time, in words, and survives a reload", async ({ browser }) => {
  const page = await room.enter(browser, room.interviewer.email);
  const { prisma } = room.database;
  const { minutes } = await prisma.interview.findFirstOrThrow({ where: { id: room.interviewId } });
  const begin = (left: number) =>
    prisma.interview.update({
      where: { id: room.interviewId },
      data: { startedAt: new Date(Date.now() - (minutes - left) * 60_000) },
    });
  // As far from the next minute as can be: a busy machine takes its time to draw a room.
  await begin(12.9);
  // A desk whose clock is two hours wrong.
  await page.clock.install({ time: Date.now() + 2 * 3_600_000 });
  await page.addInitScript(watchReadOut);
  await page.goto(room.path);
  await expect(page.getByText("12 min left")).toBeVisible();
  await begin(9.9);
  await page.reload();
  await expect(page.getByText("9 min left")).toBeVisible();
  await expect(page.getByText("10 minutes left. Choose the last questions.")).toBeAttached();
  await expect(savedWord(page)).toBeVisible();
  // Whatever is read anew tells the page the server's time, which is not moved on here.
  await page.context().setOffline(true);
  await page.evaluate(takeReadOut);
  // Past eight minutes, past two and past the end: two of them are read out.
  for (const words of ["5 min left, begin the close", "1 min left, say goodbye", "2 min over, let them go"]) {
    await page.clock.fastForward("04:00");
    await expect(page.getByText(words)).toBeVisible();
  }
  // Hours that pass in a moment are a lost network to a note, which says so.
  const ofTime = (await page.evaluate(takeReadOut)).filter((words) => /minutes? left/i.test(words));
  expect(ofTime).toEqual([
    "8 minutes left. Begin the close.",
    "2 minutes left. Tell the next step and say goodbye.",
  ]);

  await page.context().setOffline(false);
  await begin(9.9);
  await page.reload();
  await expect(page.getByText("9 min left")).toBeVisible();
  await page.getByRole("button", { name: /^3\s*Meets the bar/ }).click();
  await page.getByLabel("One sentence of evidence").fill("Found the fan-out before");
  // The close comes in the place of what is being written, which is kept.
  const written = { sentence: "Found the fan-out before", level: 3 };
  await expect(async () => {
    // Each answer of the server tells the page its time anew, so the page may have to be moved on again.
    await page.clock.fastForward("04:00");
    expect(await prisma.answerRating.count({ where: written })).toBe(1);
  }).toPass({ timeout: 60_000 });
  await begin(60);
});

test("the editor is loaded in the room and nowhere else", async ({ browser }) => {
  const page = await room.enter(browser, "admin@demo.baton.example");
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const url = response.url();
    if (url.includes("/assets/") && url.endsWith(".js")) scripts.add(url);
  });
  const application = await room.database.prisma.interview.findFirstOrThrow({
    where: { id: room.interviewId },
    select: { applicationId: true },
  });
  for (const path of [
    "/home",
    "/interviews",
    `/interviews/${room.interviewId}`,
    `/interviews/${room.interviewId}/note`,
    `/applications/${application.applicationId}/debrief`,
  ]) {
    scripts.clear();
    await page.goto(path, { waitUntil: "networkidle" });
    const names = [...scripts].map((url) => url.split("/").at(-1));
    expect({
      path,
      editor: names.filter((name) => /note-workspace|prosemirror|tiptap/.test(name ?? "")),
    }).toEqual({
      path,
      editor: [],
    });
    expect(names.length).toBeGreaterThan(3);
  }
});

test("what is begun in a room is there again after its page was closed, and the key that sends sends what is written", async ({
  browser,
}) => {
  const { prisma } = room.database;
  const id = room.interviewId;
  await prisma.interview.update({ where: { id }, data: { startedAt: new Date() } });
  await prisma.askedQuestion.updateMany({
    where: { interviewId: id, endedAt: null },
    data: { endedAt: new Date() },
  });
  let page = await room.enter(browser, room.interviewer.email);
  const context = page.context();
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  /** As when the browser is killed: nothing leaves its field first. */
  const reopen = async () => {
    await page.close();
    page = await context.newPage();
    await page.goto(room.path);
    await expect(savedWord(page)).toBeVisible();
  };
  const own = () => page.getByLabel("Your question, as you ask it");
  const thread = () => page.getByRole("textbox", { name: "A thread worth pulling" });
  const sentence = () => page.getByLabel("One sentence of evidence");
  const strength = () => page.getByLabel("The genuine strength you named to them");

  await thread().fill("How late does the data come?");
  await page.getByRole("button", { name: "Own question" }).click();
  await own().fill("What would you have measured first?");
  await reopen();
  await expect(thread()).toHaveValue("How late does the data come?");
  await expect(own()).toHaveValue("What would you have measured first?");

  // The key that asks what is suggested asks what is written, where somebody writes, and that alone.
  const asked = () => prisma.askedQuestion.count({ where: { interviewId: id } });
  const askedBefore = await asked();
  await own().press("Control+Enter");
  await expect(page.getByRole("article", { name: "What would you have measured first?" })).toBeVisible();
  await expect(own()).toBeHidden();
  expect(await asked()).toBe(askedBefore + 1);
  await page.getByRole("button", { name: /^3\s/ }).click();
  await sentence().fill("Named the error before the number.");
  await reopen();
  await expect(sentence()).toHaveValue("Named the error before the number.");
  const ratingOf = () =>
    prisma.answerRating.findFirst({
      where: { askedQuestion: { interviewId: id, ownText: { not: "" } }, supersededAt: null },
      select: { level: true, sentence: true },
    });
  await expect.poll(ratingOf).toEqual({ level: 3, sentence: "" });
  await sentence().press("Enter");
  await expect.poll(ratingOf).toEqual({ level: 3, sentence: "Named the error before the number." });

  await page.getByRole("button", { name: "Close well" }).click();
  await strength().fill("Asked what the number is for.");
  await reopen();
  await page.getByRole("button", { name: "Close well" }).click();
  await expect(strength()).toHaveValue("Asked what the number is for.");
  await strength().focus();
  await strength().blur();
  const named = () => prisma.interview.findFirst({ where: { id }, select: { closeStrength: true } });
  await expect.poll(named).toEqual({ closeStrength: "Asked what the number is for." });

  // What is done is no draft any more.
  await thread().press("Enter");
  await expect(page.getByText("How late does the data come?")).toHaveCount(1);
  // The next one stays in its field until it is answered, although the one before it has been.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await context.route(/room\.data/, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await thread().fill("Who owns the schema?");
  await thread().press("Enter");
  await expect(page.getByRole("button", { name: "Leave this thread" })).toHaveAttribute("data-loading");
  await expect(thread()).toHaveValue("Who owns the schema?");
  letGo();
  await expect(thread()).toHaveValue("");
  const drafts = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([key]) => /^baton-draft:/.test(key)));
  await expect.poll(drafts).toEqual([]);
});

test("whoever finishes while the room is being read anew arrives at the scorecard, with others writing", async ({
  browser,
}) => {
  const entered = await room.enter(browser, room.interviewer.email);
  // The device's own worker would answer in the network's place, where nothing can be slowed down.
  const context = await browser.newContext({ baseURL: room.baton.url, serviceWorkers: "block" });
  await context.addCookies(await entered.context().cookies());
  const page = await context.newPage();
  const other = await room.write(browser, room.shadows[0]!.email);
  try {
    await page.goto(room.path);
    await expect(savedWord(page)).toBeVisible({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Close well" }).click();
    const close = page.getByRole("region", { name: "Positive close" });
    // The answers to readings of the room are late, those to acts are not.
    await context.route(/room\.data/, async (route) => {
      if (route.request().method() === "GET") await new Promise((done) => setTimeout(done, 1_500));
      await route.continue();
    });
    await expect(close.getByRole("checkbox")).toHaveCount(3);
    // One is ticked on another device meanwhile, which this one does not undo.
    const tablet = await context.newPage();
    await tablet.goto(room.path);
    await tablet.getByRole("button", { name: "Close well" }).click();
    const onTablet = tablet.getByRole("region", { name: "Positive close" });
    await expect(onTablet.getByRole("checkbox")).toHaveCount(3);
    await onTablet.getByLabel("Thanked").check();
    await close.getByLabel("They had their questions").check();
    await close.getByLabel("Told what comes next and when").check();
    await expect(close.getByLabel("Thanked")).toBeChecked({ timeout: 60_000 });
    await tablet.close();
    addLine(other, "still writing");
    await close.getByLabel("The genuine strength you named to them").fill("Checked before I asked.");
    await page.getByRole("button", { name: "Finish and write the scorecard" }).click();
    await expect(page.getByText(/^No connection/)).toBeHidden();
    await expect(page.getByRole("heading", { name: /^Scorecard: / })).toBeVisible({ timeout: 60_000 });
    await expect(page).toHaveURL(/\/scorecard$/);
  } finally {
    other.close();
    await context.close();
  }
});

async function tabTo(page: Page, there: () => boolean, key = "Tab"): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.evaluate(there)) return;
    await page.keyboard.press(key);
  }
  throw new Error("Tab does not lead there.");
}

function paste(element: Element, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", "the same as plain text");
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

type Shift = Pick<PerformanceEntry, "name"> & {
  readonly sources: readonly { readonly node: Node | null }[];
};

/**
 * Runs in the page: notes what moved without having been moved. The browser excuses whatever moves soon after a key,
 * which while somebody types is everything, so its excuse does not count; lines of the note itself may move.
 */
function watchShifts(): void {
  const watched = window as unknown as { moved: string[] };
  watched.moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as unknown as Shift[]) {
      for (const { node } of sources) {
        const element = node instanceof Element ? node : (node?.parentElement ?? null);
        if (element === null || element.closest('[aria-label="Shared note"][role="textbox"]')) continue;
        watched.moved.push(`${element.tagName} ${element.className}: ${element.textContent}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function forgetShifts(): void {
  (window as unknown as { moved: string[] }).moved.length = 0;
}

function readShifts(): readonly string[] {
  return (window as unknown as { moved: string[] }).moved;
}

/** Runs in the page: notes every change of what a screen reader reads out by itself. */
function watchReadOut(): void {
  const watched = window as unknown as { readOut: string[] };
  watched.readOut = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(
        '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]',
      );
      const words = region?.textContent?.trim();
      if (words && watched.readOut.at(-1) !== words) watched.readOut.push(words);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

function takeReadOut(): readonly string[] {
  return (window as unknown as { readOut: string[] }).readOut.splice(0);
}

/** Runs in the page: a visual viewport that a keyboard of some height can cover, as on a phone. */
function fakeKeyboard(): void {
  const target = new EventTarget();
  let covered = 0;
  Object.defineProperty(window, "visualViewport", {
    value: Object.assign(target, { scale: 1, offsetTop: 0, offsetLeft: 0 }),
  });
  Object.defineProperty(target, "height", { get: () => window.innerHeight - covered });
  window.addEventListener("keyboard", (event) => {
    covered = (event as CustomEvent<number>).detail;
    target.dispatchEvent(new Event("resize"));
  });
}
