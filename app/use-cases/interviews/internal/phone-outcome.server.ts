import type { PhoneOutcome } from "#app/hiring/interviews/interview-state.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { aboutInterview } from "./room-door.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

export type PhoneOutcomeInput = { readonly outcome: PhoneOutcome; readonly note: string };

/**
 * Records what a phone screen ended with. Refuses for onsites, without a note, and the same outcome twice. The
 * note is sealed; that a screen advanced is known to the process.
 */
export async function recordPhoneOutcome(
  tx: Tx,
  ctx: Ctx,
  interview: LoadedInterview,
  { outcome, note }: PhoneOutcomeInput,
): Promise<void> {
  const { row } = interview;
  if (row.kind !== "phone")
    throw conflict("Only a phone screen ends with an outcome; an onsite with its scorecard.");
  const words = note.trim();
  if (words.length < 3 || words.length > 1000) {
    const message = "Say in a sentence what the outcome rests on.";
    throw invalid(message, { note: message });
  }
  if (row.phoneOutcome === outcome && row.phoneOutcomeNote === words) {
    throw conflict(`This phone screen is recorded as “${outcome}” already.`);
  }
  await tx.interview.update({
    where: { id: row.id },
    data: { phoneOutcome: outcome, phoneOutcomeNote: words, version: { increment: 1 } },
  });
  await appendEvent(tx, ctx, {
    type: "interview.outcome_recorded",
    subject: { kind: "interview", id: row.id },
    ...aboutInterview(interview),
    ...(row.phoneOutcome ? { before: { outcome: row.phoneOutcome } } : {}),
    after: { outcome },
  });
  await appendEvent(tx, ctx, {
    type: "interview.outcome_explained",
    subject: { kind: "interview", id: row.id },
    ...aboutInterview(interview),
    sealed: true,
    ...(row.phoneOutcomeNote ? { before: { note: row.phoneOutcomeNote } } : {}),
    after: { note: words },
  });
}
