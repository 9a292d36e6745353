import { ok, refused } from "../result.ts";
import type { Outcome } from "../result.ts";
import type { Settlement } from "./difficulty-look.ts";

/** A version of a question waits for somebody other than its author; only approved ones are asked. */
export const QUESTION_VERSION_STATES = ["proposed", "approved", "sent_back", "withdrawn"] as const;
export type QuestionVersionState = (typeof QUESTION_VERSION_STATES)[number];

export const VERSION_STATE_NAMES: Readonly<Record<QuestionVersionState, string>> = {
  proposed: "waiting for review",
  approved: "approved",
  sent_back: "sent back",
  withdrawn: "taken back or replaced",
};

export type Review =
  | { readonly verdict: "approve"; readonly settlement?: Settlement | null }
  | { readonly verdict: "send_back"; readonly reason: string };

/** Shorter reasons do not tell an author what to change. */
const LEAST_REASON = 10;

type Judged = { readonly state: "approved" | "sent_back"; readonly note: string };

/**
 * What a review makes of a version. Refuses what is not waiting any more, saying what became of it and giving a
 * reviewer's words back, and sending back without a reason that helps its author. Who may review is the policy's to say.
 */
export function judgeQuestion(
  version: { readonly state: QuestionVersionState },
  review: Review,
): Outcome<Judged, "decided" | "no-reason"> {
  if (version.state !== "proposed") {
    return refused(
      "decided",
      `This proposal is ${VERSION_STATE_NAMES[version.state]} already, so nothing was changed.${unsent(review)}`,
    );
  }
  if (review.verdict === "approve") return ok({ state: "approved" as const, note: "" });
  const note = review.reason.trim();
  if (note.length < LEAST_REASON || note.length > 1000) {
    return refused("no-reason", "Tell the author in a sentence what to change (10 to 1,000 characters).");
  }
  return ok({ state: "sent_back" as const, note });
}

/** What a reviewer wrote to an author who is not to get it; said back, because its field is gone. */
function unsent(review: Review): string {
  const words = review.verdict === "send_back" ? review.reason.trim() : "";
  return words === "" ? "" : ` What you wrote to its author was not sent: “${words}”`;
}

export type VersionLine = {
  readonly id: string;
  readonly version: number;
  readonly state: QuestionVersionState;
  readonly authorId: string | null;
};

/**
 * Whether a change to a question may be proposed now. `seenId` is the newest version its author had before them; null for
 * none. Refuses when somebody wrote another since, and while somebody else's proposal waits: two changes at once would
 * undo each other. One's own waiting proposal, and a version sent back, are replaced by the new one; they are returned
 * as `replaces`.
 */
export function mayPropose(
  versions: readonly VersionLine[],
  author: { readonly id: string; readonly seenId: string | null },
): Outcome<{ readonly replaces: readonly string[] }, "changed" | "waiting"> {
  const newest = versions.reduce<VersionLine | null>(
    (latest, one) => (latest === null || one.version > latest.version ? one : latest),
    null,
  );
  if ((newest?.id ?? null) !== author.seenId) {
    return refused(
      "changed",
      "Somebody wrote another version since you opened this one. Copy what you need, reload, and make your change again.",
    );
  }
  const open = versions.filter((one) => one.state === "proposed");
  if (open.some((one) => one.authorId !== author.id)) {
    return refused(
      "waiting",
      "A colleague's change of this question waits for review. Propose yours after it.",
    );
  }
  const sentBack = versions.filter((one) => one.state === "sent_back" && one.authorId === author.id);
  return ok({ replaces: [...open, ...sentBack].map((one) => one.id) });
}
