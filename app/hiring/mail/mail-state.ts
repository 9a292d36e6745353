import { ok, refused, type Outcome } from "../result.ts";

/**
 * `kept` means no mail service is set up: the mail is shown in the app instead of being sent. `withheld` means that its
 * candidate wants no mail: it never leaves. `held` waits until a person lets it go on.
 */
export const MAIL_STATES = [
  "waiting",
  "sending",
  "sent",
  "failed",
  "taken_back",
  "kept",
  "withheld",
  "held",
] as const;
export type MailState = (typeof MAIL_STATES)[number];

const MOVES: Record<MailState, readonly MailState[]> = {
  waiting: ["sending", "taken_back", "kept", "held"],
  held: ["waiting", "taken_back"],
  sending: ["sent", "failed", "waiting"],
  failed: ["waiting"],
  kept: ["waiting"],
  sent: [],
  taken_back: [],
  withheld: [],
};

/**
 * Decides whether a mail may go to another state (law: nothing goes to a candidate by accident). It can be
 * taken back only while it waits; while sending it may return to waiting for a retry with the same key; sent
 * and taken back are final, so nothing is sent twice or after it was taken back.
 */
export function decideMailMove({
  state,
  to,
}: {
  readonly state: MailState;
  readonly to: MailState;
}): Outcome<{ readonly to: MailState }, "already_there" | "too_late" | "not_allowed"> {
  if (state === to)
    return refused("already_there", "This mail has already been dealt with. Reload to see by whom.");
  if (MOVES[state].includes(to)) return ok({ to });
  if (to === "taken_back") return refused("too_late", tooLate(state));
  return refused("not_allowed", `A mail that is ${state} cannot become ${to}.`);
}

function tooLate(state: MailState): string {
  if (state === "kept") return "This mail was kept here and never sent, so there is nothing to take back.";
  if (state === "failed") return "This mail failed to send, so there is nothing to take back.";
  if (state === "withheld")
    return "This mail was withheld, because the candidate wants none. There is nothing to take back.";
  return "This mail has already left and cannot be taken back. Write to the candidate instead.";
}

/** Where a mail still is that nobody has read: it can be taken back. */
export const NOT_LEFT = ["waiting", "held"] as const satisfies readonly MailState[];

/** Whether somebody can still take the mail back. */
export function canTakeBack(state: MailState): boolean {
  return MOVES[state].includes("taken_back");
}

/**
 * Whether a failed or kept mail can be sent after all. One that may have left is repeated only while the mail
 * service still knows it again (`repeatIsSafe`), because a candidate never gets the same mail twice; to another address
 * (`addressChanged`) it would be no repeat.
 */
export function decideSendAgain(mail: {
  readonly state: MailState;
  readonly mayHaveLeft: boolean;
  readonly repeatIsSafe: boolean;
  readonly addressChanged: boolean;
}): Outcome<{ readonly to: MailState }, "already_there" | "too_late" | "not_allowed" | "may_have_left"> {
  if (mail.state === "sending")
    return refused("not_allowed", "This mail is being sent. Reload to see what became of it.");
  if (mail.state === "held")
    return refused("not_allowed", "This mail is held. Let it go on instead of sending it again.");
  const move = decideMailMove({ state: mail.state, to: "waiting" });
  if (!move.ok || !mail.mayHaveLeft) return move;
  if (mail.addressChanged)
    return refused(
      "may_have_left",
      "This mail may have arrived at the earlier address, so it is not sent to the new one. Write to the new address yourself.",
    );
  if (mail.repeatIsSafe) return move;
  return refused(
    "may_have_left",
    "This mail may have arrived, and the mail service no longer recognises a repeat. Ask the addressee, and write to them yourself if it did not.",
  );
}

/** Whether nothing further happens to the mail by itself. */
export function isSettled(state: MailState): boolean {
  return state !== "waiting" && state !== "sending";
}
