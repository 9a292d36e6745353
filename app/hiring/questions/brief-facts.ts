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
  /** Whether a line of its shared note is there to read. */
  readonly hasNotes: boolean;
};

/**
 * Whose notes a brief is made without: interviews that were held, or run, and have no line yet. Names the interview,
 * and says whether notes may still be on their way.
 */
export function lateNotes(
  interviews: readonly NotedInterview[],
): { readonly by: string; readonly interviewName: string; readonly running: boolean }[] {
  return interviews
    .filter(({ state, hasNotes }) => !hasNotes && (state === "completed" || state === "in_progress"))
    .map(({ name, interviewerName, state }) => ({
      by: interviewerName,
      interviewName: name,
      running: state === "in_progress",
    }));
}

/** What a brief begins with while somebody's notes are missing, in one breath; null when none are. */
export function lateWords(late: ReturnType<typeof lateNotes>): string | null {
  const held = late.filter(({ running }) => !running).map(({ by }) => by);
  const running = late
    .filter((one) => one.running)
    .map(({ by, interviewName }) => `${by} is in ${interviewName} now`);
  const missing = held.length === 0 ? [] : [`${ownersOf(held)} notes are not here yet`];
  const parts = [...missing, ...running];
  return parts.length === 0
    ? null
    : `${parts.join("; ")}. This brief is made without them and changes when they arrive.`;
}

/** "Ana's", "Ana's and Ben's", "Ana's, Ben's and Cleo's". */
function ownersOf(names: readonly string[]): string {
  const owners = names.map((name) => `${name}'s`);
  const [last, ...before] = owners.toReversed();
  return before.length === 0 ? (last ?? "") : `${before.toReversed().join(", ")} and ${last ?? ""}`;
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
