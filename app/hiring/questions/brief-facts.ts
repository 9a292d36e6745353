import { verdictWords } from "./verdict-words.ts";

/** How a line of a shared note begins that somebody has checked. */
const CHECKED = /^\s*(?:[✓✔]|(?:fact|checked|verified)\s*:)\s*(?<fact>\S.*)$/iu;

/**
 * The fact in a line that its writer marked as checked by beginning it with "fact:" or ✓, without the mark; null for
 * every other line, and for one that reads like a verdict: what a person is said to be is no fact about them.
 */
export function checkedFact(line: string): string | null {
  const fact = CHECKED.exec(line)?.groups?.["fact"]?.trim() ?? null;
  return fact === null || verdictWords(fact) !== null ? null : fact;
}

/** An interview of the loop besides the reader's own, as far as its notes are concerned. */
export type NotedInterview = {
  readonly name: string;
  readonly interviewerName: string;
  readonly state: "scheduled" | "in_progress" | "completed" | "cancelled" | "no_show";
  /** Whether it should have begun: on a device without network it may well have. */
  readonly isDue: boolean;
  /** Whether a line of its shared note is there to read. */
  readonly hasNotes: boolean;
};

type LateNote = { readonly by: string; readonly interviewName: string; readonly runs: boolean };

/** Interviews that run, or should, and have no line yet: their notes are still on their way. */
export function lateNotes(interviews: readonly NotedInterview[]): LateNote[] {
  return interviews
    .filter(
      ({ state, isDue, hasNotes }) =>
        !hasNotes && (state === "in_progress" || (state === "scheduled" && isDue)),
    )
    .map(({ name, interviewerName, state }) => ({
      by: interviewerName,
      interviewName: name,
      runs: state === "in_progress",
    }));
}

/**
 * Who held an interview and wrote no line that the loop can read, by name, each once. Notes are written live, so an
 * interview that is finished without one has none; one that comes after all, from a device without network, is simply
 * there.
 */
export function heldWithoutNote(interviews: readonly NotedInterview[]): string[] {
  const silent = interviews.filter(({ state, hasNotes }) => !hasNotes && state === "completed");
  return [...new Set(silent.map(({ interviewerName }) => interviewerName))];
}

/** What a brief begins with while notes are on their way, in one breath; null when none are. */
export function lateWords(late: readonly LateNote[]): string | null {
  if (late.length === 0) return null;
  const each = late.map(({ by, interviewName, runs }) =>
    runs
      ? `${by} is in ${interviewName} now`
      : `${by} should be in ${interviewName}, but nothing has arrived`,
  );
  return `${each.join("; ")}. This brief is made without their notes, and fills up as they come.`;
}

/** Two meetings of one candidate on one day lie at most this far apart. */
const SAME_DAY_MINUTES = 6 * 60;

/**
 * What the candidate has just before this interview: how many minutes of break since `endsAt` of the one before, or
 * that they come straight from it. Null when there is none before it within six hours.
 */
export function breakBefore(before: { readonly endsAt: Date } | undefined, startsAt: Date): string | null {
  if (before === undefined) return null;
  const minutes = Math.round((startsAt.getTime() - before.endsAt.getTime()) / 60_000);
  if (minutes > SAME_DAY_MINUTES) return null;
  return minutes < 5 ? "none: offer water and two minutes" : `${minutes} min before you`;
}
