import { ALLOWED, allowIf, DEACTIVATED, notYours, type Access } from "./access.ts";
import { hasRole, type Actor } from "./actor.ts";

export const QUESTION_ACTIONS = [
  "view",
  "propose",
  "withdraw",
  "review",
  "retire",
  "import",
  "export",
] as const;
export type QuestionAction = (typeof QUESTION_ACTIONS)[number];

/** A version of a question by who wrote it; null for what Baton came with, and for what concerns no version. */
export type QuestionSubject = { readonly authorId: string | null };

export const NO_QUESTION: QuestionSubject = { authorId: null };

/**
 * The question bank: read and added to by everybody who is signed in, because whoever interviews knows what works; a
 * proposal is taken back by its author only. Hiring managers and admins keep the bank: they review what others wrote,
 * never what they wrote themselves, retire questions, and read and write its files.
 */
export function canOnQuestion(actor: Actor, action: QuestionAction, subject = NO_QUESTION): Access {
  if (!actor.active) return DEACTIVATED;
  const keeps = hasRole(actor, "hiring_manager", "admin");
  switch (action) {
    case "view":
    case "propose":
      return ALLOWED;
    case "withdraw":
      return allowIf(subject.authorId === actor.id, notYours("A proposal is taken back by its author."));
    case "review":
      if (!keeps) return notYours("Proposals are reviewed by hiring managers and admins.");
      return allowIf(
        subject.authorId !== actor.id,
        notYours("You wrote this, so somebody else reviews it. Any other hiring manager or admin can."),
      );
    case "retire":
    case "import":
    case "export":
      return allowIf(keeps, notYours("The question bank is kept by hiring managers and admins."));
  }
}
