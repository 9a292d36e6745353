import type { Page } from "@playwright/test";
import { median, percentile } from "../figures.ts";
import type { Measured } from "../figures.ts";

const TAPS = 24;
/** From a tap to the advice that follows from it. Milliseconds. */
const GOAL_MS = 100;

/**
 * From a tap on how somebody answers to the frame in which the room says what to do about it, which takes the act, its
 * event and everything the room is made from. The reference is a bare answer of the same server to the same browser.
 */
export async function measureAdvice(page: Page): Promise<readonly Measured[]> {
  await page.bringToFront();
  await openQuestion(page);
  const taps: number[] = [];
  const bare: number[] = [];
  for (let tap = 0; tap < TAPS; tap += 1) {
    taps.push(await page.evaluate(tapAndWait, "terse"));
    bare.push(await page.evaluate(askBare));
  }
  const share = (all: readonly number[], part: number) => percentile(all, part);
  return [50, 95].map((part) => ({
    figure: `from a tap to what to do about it, p${part}`,
    value: share(taps, part),
    unit: "ms",
    reference: median(bare),
    goal: { of: "value", most: GOAL_MS },
  }));
}

/** A question that is being answered: the room gives its advice beside it. */
async function openQuestion(page: Page): Promise<void> {
  const answered = page.getByText("Being answered", { exact: true });
  if (await answered.isVisible()) return;
  await page.getByRole("button", { name: "Ask this" }).click();
  await answered.waitFor();
}

/**
 * Runs in the page: taps the chip, and resolves with the milliseconds until the advice says something else. A function
 * with a name inside would ask the page for a helper of the compiler.
 */
function tapAndWait(chip: string): Promise<number> {
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((one) => one.textContent?.trim() === chip);
  if (!button) throw new Error(`There is no chip ${chip}.`);
  const advice = '[aria-label="What to do now"]';
  const before = document.querySelector(advice)?.textContent ?? "";
  const started = performance.now();
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      if ((document.querySelector(advice)?.textContent ?? "") === before) return;
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - started));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    button.click();
  });
}

/** Runs in the page: an answer of the server that takes no thought. */
async function askBare(): Promise<number> {
  const started = performance.now();
  await (await fetch("/healthz")).text();
  return performance.now() - started;
}
