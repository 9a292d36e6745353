import { loadavg } from "node:os";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { addLine, browserSocket, type } from "#test/live/live-room.ts";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import { PASTED } from "./pasted.ts";
import { sharedNote } from "./room.ts";
import { startRoom } from "./room-fixture.ts";
import type { RunningRoom } from "./room-fixture.ts";

let room: RunningRoom;

test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

const savedWord = (page: Page) =>
  page.getByRole("region", { name: "Shared note" }).getByText("Saved", { exact: true });

test("a letter is on the screen at once while four people write, and nothing on the page moves", async ({
  browser,
}) => {
  const page = await room.enter(browser, room.interviewer.email);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(watchShifts);
  await page.goto(room.path);
  await expect(savedWord(page)).toBeVisible();
  const others = [];
  for (const { email } of room.shadows) others.push(await joinAs(await room.enter(browser, email)));
  try {
    for (const [place, note] of others.entries()) addLine(note, `shadow ${place}: `);
    await sharedNote(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.evaluate(watchLetters);
    const writing = others.map((note) => {
      return setInterval(() => {
        const at = Date.now();
        type(note, at % 5 === 0 ? ` <${at}>` : "a");
      }, 200);
    });
    const rounds: { own: number; others: number }[] = [];
    for (let round = 0; round < 3; round += 1) {
      await page.keyboard.type("knows what a fan-out does to a sum, and asks. ", { delay: 60 });
      const { own, seen } = await page.evaluate(readLetters);
      rounds.push({ own: percentile(own, 95), others: percentile(seen, 95) });
      expect(own.length).toBeGreaterThan(30);
      expect(seen.length).toBeGreaterThan(2);
    }
    for (const timer of writing) clearInterval(timer);
    console.log(`letters, p95 in ms a round: ${JSON.stringify(rounds)}, load ${loadavg()[0]?.toFixed(1)}`);
    // The quietest round: what else runs on the machine is not what is judged here.
    expect(Math.min(...rounds.map(({ own }) => own))).toBeLessThan(50);
    expect(Math.min(...rounds.map((round) => round.others))).toBeLessThan(300);
    expect(await page.evaluate(readShifts)).toEqual({ sum: 0, moved: [] });
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
        for (const bold of marked.querySelectorAll("strong")) bold.replaceWith(`**${bold.textContent}**`);
        for (const italic of marked.querySelectorAll("em")) italic.replaceWith(`_${italic.textContent}_`);
        return (marked.textContent ?? "").replaceAll("\u00A0", " ");
      }),
    );
    expect({ from, lines: found }).toEqual({ from, lines });
  }
  await expect(savedWord(page)).toBeVisible();
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
  await note.click();
  await page.keyboard.press("Control+End");
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
  await page.keyboard.press("Control+End");
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

test("the clock goes by the server's time, in words, and survives a reload", async ({ browser }) => {
  const page = await room.enter(browser, room.interviewer.email);
  const { prisma } = room.database;
  const { minutes } = await prisma.interview.findFirstOrThrow({ where: { id: room.interviewId } });
  const begin = (left: number) =>
    prisma.interview.update({
      where: { id: room.interviewId },
      data: { startedAt: new Date(Date.now() - (minutes - left) * 60_000) },
    });
  await begin(12.5);
  // A desk whose clock is two hours wrong.
  await page.clock.install({ time: Date.now() + 2 * 3_600_000 });
  await page.goto(room.path);
  await expect(page.getByText("12 min left")).toBeVisible();
  await begin(9.5);
  await page.reload();
  await expect(page.getByText("9 min left")).toBeVisible();
  await expect(page.getByText("Ten minutes left. Choose the last questions.")).toBeAttached();
  await begin(60);
});

test("the editor is loaded in the room and nowhere else, where pages stay small", async ({ browser }) => {
  const page = await room.enter(browser, "admin@demo.baton.example");
  const scripts = new Map<string, number>();
  page.on("response", async (response) => {
    if (response.url().includes("/assets/") && response.url().endsWith(".js")) {
      const sizes = await response
        .request()
        .sizes()
        .catch(() => null);
      scripts.set(response.url(), sizes?.responseBodySize ?? 0);
    }
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
    const names = [...scripts.keys()].map((url) => url.split("/").at(-1));
    expect({
      path,
      editor: names.filter((name) => /note-workspace|prosemirror|tiptap/.test(name ?? "")),
    }).toEqual({
      path,
      editor: [],
    });
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    console.log(`${path.replace(/[a-z0-9]{20,}/, ":id")}: ${(total / 1000).toFixed(0)} kB of scripts`);
    expect(total).toBeLessThanOrEqual(200_000);
  }
});

async function joinAs(page: Page) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const note = openNoteConnection({
    url: `${room.baton.url.replace("http", "ws")}/live`,
    name: sharedNoteName(room.interviewId),
    webSocket: browserSocket({ cookie, origin: room.baton.url }),
  });
  await expect.poll(() => note.status().state).toBe("saved");
  return note;
}

async function tabTo(page: Page, there: () => boolean, key = "Tab"): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.evaluate(there)) return;
    await page.keyboard.press(key);
  }
  throw new Error("Tab does not lead there.");
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

type Watch = { own: number[]; seen: number[]; shifts: { sum: number; moved: string[] } };

/** Runs in the page: from each key to the frame that shows it, and from others' writing to its being here. */
function watchLetters(): void {
  const watch = ((window as unknown as { watch?: Partial<Watch> }).watch ??= {}) as Watch;
  watch.own = [];
  watch.seen = [];
  const editor = document.querySelector('[aria-label="Shared note"][role="textbox"]');
  let pressed: number | null = null;
  editor?.addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
  const known = new Set<string>();
  new MutationObserver((changes) => {
    if (pressed !== null) {
      const from = pressed;
      pressed = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watch.own.push(performance.now() - from);
        port2.postMessage(null);
      });
    }
    for (const change of changes) {
      for (const [mark, at] of (change.target.textContent ?? "").matchAll(/<(\d{13})>/gu)) {
        if (known.has(mark)) continue;
        known.add(mark);
        watch.seen.push(Date.now() - Number(at));
      }
    }
  }).observe(editor!, { characterData: true, childList: true, subtree: true });
}

function readLetters(): { own: number[]; seen: number[] } {
  const { watch } = window as unknown as { watch: Watch };
  const read = { own: watch.own, seen: watch.seen };
  watch.own = [];
  watch.seen = [];
  return read;
}

/** Runs in the page: what moves without having been asked to. */
function watchShifts(): void {
  const watch = ((window as unknown as { watch?: Partial<Watch> }).watch ??= {}) as Watch;
  watch.shifts = { sum: 0, moved: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }[]) {
      if (entry.hadRecentInput) continue;
      watch.shifts.sum += entry.value;
      for (const { node } of entry.sources) {
        watch.shifts.moved.push(
          `${node?.nodeName} ${node instanceof Element ? node.className : node?.textContent}`,
        );
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function readShifts(): { sum: number; moved: string[] } {
  return (window as unknown as { watch: Watch }).watch.shifts;
}

function paste(element: Element, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", "the same as plain text");
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
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
