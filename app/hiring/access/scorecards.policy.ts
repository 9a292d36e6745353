import { maySeeVerdict } from "../scorecards/seal.ts";
import type { ScorecardState } from "../scorecards/vocabulary.ts";
import { allowIf, notYours, sealedUntilReveal, type Access } from "./access.ts";
import type { Actor } from "./actor.ts";
import type { InterviewSubject } from "./interviews.policy.ts";
import { sightOfApplication } from "./sight.ts";

export const SCORECARD_ACTIONS = ["view", "save_draft", "submit", "revise"] as const;
export type ScorecardAction = (typeof SCORECARD_ACTIONS)[number];

/** A scorecard: its interview, its author, its state, and whether the application has been revealed. */
export type ScorecardSubject = InterviewSubject & {
  readonly authorId: string;
  readonly state: ScorecardState;
  readonly revealed: boolean;
};

/**
 * Scorecards: the author sees their own; everybody else only what was submitted, after the reveal, admins and
 * recruiters included. Written by the interview's own interviewer: saved and submitted while a draft, revised
 * once submitted.
 */
export function canOnScorecard(actor: Actor, action: ScorecardAction, subject: ScorecardSubject): Access {
  const sight = sightOfApplication(actor, subject);
  if (!sight.allowed) return sight;
  if (action === "view") {
    const viewed = {
      viewerId: actor.id,
      authorId: subject.authorId,
      revealed: subject.revealed,
      state: subject.state,
    };
    return allowIf(maySeeVerdict(viewed), sealedUntilReveal("This scorecard"));
  }
  if (subject.authorId !== actor.id || subject.interviewerId !== actor.id) {
    return notYours("A scorecard is written by the interviewer of its interview.");
  }
  switch (action) {
    case "save_draft":
    case "submit":
      return allowIf(
        subject.state === "draft",
        notYours("This scorecard was submitted. Change it by a revision."),
      );
    case "revise":
      return allowIf(
        subject.state === "submitted",
        notYours("This scorecard is still a draft. Submit it first."),
      );
  }
}
