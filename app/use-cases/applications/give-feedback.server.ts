import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { isPulseRating } from "#app/hiring/interviews/pulse.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { lockOwnApplication, wordsOf } from "./internal/own-application.server.ts";

/** A candidate says how an interview went: 1 (badly) to 5 (very well), and words if they like. Once an interview; its event keeps no answer. */
export async function giveFeedback(
  ctx: VisitorCtx,
  token: string,
  input: { readonly interviewId: string; readonly rating: number; readonly text: string },
): Promise<void> {
  if (!isPulseRating(input.rating)) {
    throw invalid("Choose one of the five answers.", { rating: "Choose one of the five answers." });
  }
  const text = wordsOf(input.text);
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    const interview = await tx.interview.findFirst({
      where: { id: input.interviewId, applicationId: application.id, state: "completed" },
    });
    if (!interview) throw conflict("This interview is not over yet. Reload to see the latest.");
    const given = await tx.candidateFeedback.createMany({
      data: [
        {
          applicationId: application.id,
          interviewId: interview.id,
          rating: input.rating,
          text,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (given.count === 0) throw conflict("You have told us already. Thank you.");
    await appendEvent(tx, asCandidate, {
      type: "candidate.feedback_given",
      subject: { kind: "application", id: application.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId: interview.id,
      after: { withWords: text !== "" },
    });
  });
}
