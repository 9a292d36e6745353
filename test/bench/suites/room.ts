import { chromium } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { sharedNote } from "#test/e2e/room.ts";
import { startRoom } from "#test/e2e/room-fixture.ts";
import type { RunningRoom } from "#test/e2e/room-fixture.ts";
import { addLine, textOf, type } from "#test/live/live-room.ts";
import { median, percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";
import type { SuiteOptions } from "../suite-options.ts";
import { measureAdvice } from "./room-advice.ts";

const ROUNDS = 5;
const WORDS = "knows what a fan-out does to a sum, and asks. ";
const KEY_MS = 60;
const OTHERS_MS = 200;
const SHARES = [50, 95] as const;
/** What people feel: a letter of their own, and somebody else's. Milliseconds. */
const GOALS = { own: 50, others: 300 };
const BARE = '<p contenteditable="true" role="textbox" aria-label="Bare">.</p>';

type Letters = { readonly own: readonly number[]; readonly seen: readonly number[] };
type Watched = { own: number[]; seen: number[] };

/**
 * From a key to the frame that shows its letter, and from a colleague's key to the letter in the page, with four people
 * writing in one note. The reference for the own letter is a bare editable line in the same browser, round by round;
 * for others' letters it is a client that draws nothing.
 */
export async function measure({ say }: SuiteOptions): Promise<readonly Measured[]> {
  const room = await startRoom();
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const colleagues: NoteConnection[] = [];
  try {
    const page = await room.enter(browser, room.interviewer.email);
    await openNote(page, room);
    for (const { email } of room.shadows) colleagues.push(await room.write(browser, email));
    const bare = await browser.newPage();
    await bare.setContent(BARE);
    await bare.evaluate(watchLetters, "Bare");
    for (const [place, note] of colleagues.entries()) addLine(note, `colleague ${place}: `);
    const rounds: { readonly room: Letters; readonly bare: Letters; readonly drawn: readonly number[] }[] =
      [];
    const undrawn = watchUndrawn(colleagues);
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`Round ${round + 1} of ${ROUNDS} ...`);
      const writing = colleagues.map((note, place) => {
        return setInterval(() => type(note, letterOf(place)), OTHERS_MS + place);
      });
      const inRoom = await typeWords(page, sharedNote(page));
      for (const timer of writing) clearInterval(timer);
      const inBare = await typeWords(bare, bare.getByRole("textbox"));
      rounds.push({ room: inRoom, bare: inBare, drawn: undrawn.take() });
    }
    const over = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read));
    const letters = SHARES.flatMap((share): Measured[] => [
      {
        figure: `own letter on the screen, p${share}`,
        value: over((round) => percentile(round.room.own, share)),
        unit: "ms",
        reference: over((round) => percentile(round.bare.own, share)),
        goal: { of: "value", most: GOALS.own },
      },
      {
        figure: `others' letters in the page, p${share}`,
        value: over((round) => percentile(round.room.seen, share)),
        unit: "ms",
        reference: over((round) => percentile(round.drawn, share)),
        goal: { of: "value", most: GOALS.others },
      },
    ]);
    say("Taps and what follows from them ...");
    return [...letters, ...(await measureAdvice(page))];
  } finally {
    for (const note of colleagues) note.close();
    await browser.close();
    await room.stop();
  }
}

/** Now and then a letter is a moment instead, by which whoever sees it knows how old it is. */
function letterOf(place: number): string {
  const now = Date.now();
  return now % 3 === place % 3 ? ` <${now}>` : "a";
}

async function openNote(page: Page, room: RunningRoom): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(room.path);
  await page.getByRole("region", { name: "Shared note" }).getByText("Saved", { exact: true }).waitFor();
  await page.evaluate(watchLetters, "Shared note");
}

async function typeWords(page: Page, where: ReturnType<Page["getByRole"]>): Promise<Letters> {
  await page.bringToFront();
  await where.click();
  // Above the lines of the others, who write at the end.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.evaluate(takeLetters);
  await page.keyboard.type(WORDS, { delay: KEY_MS });
  return page.evaluate(takeLetters);
}

/** The same letters at a client without a screen: what the way there takes by itself. */
function watchUndrawn(notes: readonly NoteConnection[]): { take(): readonly number[] } {
  const times: number[] = [];
  const known = new Set<string>();
  const [reader, ...others] = notes;
  if (!reader || others.length === 0) throw new Error("Somebody has to write, and somebody else to read.");
  reader.doc.on("update", (_update: Uint8Array, origin: unknown) => {
    for (const line of textOf(reader.doc)) {
      for (const [, at] of line.matchAll(/<(\d{13})>/gu)) {
        if (at === undefined || known.has(at)) continue;
        known.add(at);
        if (origin === reader.provider) times.push(Date.now() - Number(at));
      }
    }
  });
  return { take: () => times.splice(0) };
}

/** Runs in the page: from the key event's own time to the frame after the one that has its letter. */
function watchLetters(label: string): void {
  const watched: Watched = { own: [], seen: [] };
  Object.assign(window, { watched });
  const editor = document.querySelector(`[aria-label="${label}"][role="textbox"]`);
  if (!editor) throw new Error(`There is no ${label}.`);
  let pressed: number | null = null;
  editor.addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
  const known = new Set<string>();
  new MutationObserver((changes) => {
    if (pressed !== null) {
      const from = pressed;
      pressed = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watched.own.push(performance.now() - from);
        port2.postMessage(null);
      });
    }
    for (const { target } of changes) {
      for (const [, at] of (target.textContent ?? "").matchAll(/<(\d{13})>/gu)) {
        if (at === undefined || known.has(at)) continue;
        known.add(at);
        watched.seen.push(Date.now() - Number(at));
      }
    }
  }).observe(editor, { characterData: true, childList: true, subtree: true });
}

function takeLetters(): Letters {
  const { watched } = window as unknown as { watched: Watched };
  return { own: watched.own.splice(0), seen: watched.seen.splice(0) };
}
