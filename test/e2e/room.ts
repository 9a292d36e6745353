import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Editor } from "@tiptap/core";

export type Held = {
  readonly interviewId: string;
  /** A fact for the shared note. */
  readonly fact: string;
  /** Words that only this interviewer may read before the reveal. */
  readonly verdict: string;
  /** What a phone screen's interviewer concludes; null for an onsite. */
  readonly phone: "advance" | "reject" | null;
};

/** The shared note's editor. */
export function sharedNote(page: Page) {
  return page.getByRole("region", { name: "Shared note" }).getByRole("textbox");
}

/**
 * Sets the caret behind the last letter of a note. A browser moves it first and tells the editor later, which may put it
 * back when somebody else's marks are drawn in between; so this waits for the editor's own word.
 */
export async function caretToEnd(note: Locator): Promise<void> {
  await note.focus();
  await expect(async () => {
    await note.press("Control+End");
    expect(await note.evaluate(lettersBehindCaret)).toBe(0);
  }).toPass();
}

function lettersBehindCaret(note: Element): number {
  const { state } = (note as unknown as { readonly editor: Editor }).editor;
  return state.doc.textBetween(state.selection.to, state.doc.content.size).length;
}

/** Holds an interview from its start to the submitted scorecard, as its interviewer does in the room. */
export async function holdInterview(page: Page, { interviewId, fact, verdict, phone }: Held): Promise<void> {
  await page.goto(`/interviews/${interviewId}/room`);
  await page.getByRole("button", { name: "Start the interview" }).click();
  await page.getByRole("button", { name: "Ask this" }).first().click();
  await page.getByRole("button", { name: /^3\s*Meets the bar/ }).click();
  await writeFact(page, fact);
  await closeWell(page);
  if (phone) {
    await page.getByLabel(phone === "advance" ? "Advance to onsite" : "Do not advance").check();
    await page.getByLabel("What it rests on").fill(`Said to me alone: ${verdict}`);
  }
  await page.getByRole("button", { name: "Finish and write the scorecard" }).click();
  await expect(page).toHaveURL(new RegExp(`/interviews/${interviewId}/scorecard$`), { timeout: 60_000 });
  await expect(page.getByRole("heading", { name: /^Scorecard: / })).toBeVisible();
  await submitScorecard(page, verdict);
}

/** Types a line into the shared note, tags it with the first focus competency and waits until it is saved. */
export async function writeFact(page: Page, fact: string): Promise<void> {
  await sharedNote(page).click();
  await page.keyboard.type(fact);
  await page.keyboard.press("Control+Shift+1");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(
    page.getByRole("region", { name: "Shared note" }).getByText("Saved", { exact: true }),
  ).toBeVisible();
}

async function closeWell(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close well" }).click();
  const close = page.getByRole("region", { name: "Positive close" });
  await expect(close.getByRole("checkbox")).toHaveCount(3);
  for (const tick of await close.getByRole("checkbox").all()) {
    // The page keeps each tick at once and shows what the server has.
    await tick.click();
    await expect(tick).toBeChecked();
  }
  await close.getByLabel("The genuine strength you named to them").fill("Checked the result before I asked.");
  await close.getByLabel("The genuine strength you named to them").blur();
  await expect(page.getByRole("button", { name: "Finish and write the scorecard" })).toBeVisible();
}

async function submitScorecard(page: Page, verdict: string): Promise<void> {
  for (const section of await page
    .getByRole("region")
    .filter({ has: page.getByLabel("Why, in a sentence") })
    .all()) {
    await section.getByRole("radio", { name: /^3, / }).click();
    await section.getByLabel("Why, in a sentence").fill(verdict);
    for (const line of await section.getByRole("checkbox", { name: /^(?!No evidence)/ }).all())
      await line.check();
  }
  await page.getByLabel("Yes", { exact: true }).check();
  await page.getByRole("button", { name: "Submit the scorecard" }).click();
  await expect(page.getByText("Submitted and sealed")).toBeVisible();
}
