import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { isPulseRating } from "#app/hiring/interviews/pulse.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockOwnApplication, wordsOf } from "./internal/own-application.server.ts";

/**
 * A candidate says how the whole process was, once it is over as far as they know: 1 (badly) to 5 (very well), and words
 * if they like. Refuses a second answer, and one while it goes on. Its event keeps no answer: nobody reads a single one.
 */
export async function giveProcessFeedback(
  ctx: VisitorCtx,
  token: string,
  input: { readonly rating: number; readonly text: string },
): Promise<void> {
  const { rating } = input;
  if (!isPulseRating(rating)) {
    throw invalid("Choose one of the five answers.", { rating: "Choose one of the five answers." });
  }
  const text = wordsOf(input.text);
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    if (open) throw conflict("Your application is not over yet. Reload to see the latest.");
    const { count } = await tx.processFeedback.createMany({
      data: [{ applicationId: application.id, rating, text, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("You have told us already. Thank you.");
    await appendEvent(tx, asCandidate, {
      type: "candidate.feedback_given",
      subject: { kind: "application", id: application.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      after: { withWords: text !== "" },
    });
  });
}
