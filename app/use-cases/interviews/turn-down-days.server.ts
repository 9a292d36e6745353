import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { closeHold, LET_GO, loadHolds } from "./internal/holds.server.ts";
import { lockOwnLoop } from "./internal/own-days.server.ts";

const MOST_CHARACTERS = 4000;

/**
 * A candidate says that none of the offered days suits them, and when they could: everybody on those days is free
 * again, and the recruiter is told by mail and finds it among what the candidate asks. Refuses no words, too many, and
 * when nothing is offered.
 */
export async function turnDownDays(ctx: VisitorCtx, token: string, typed: string): Promise<void> {
  const text = typed.trim();
  const message =
    text === "" ? "Write when it would suit you." : `Keep this under ${MOST_CHARACTERS} characters.`;
  if (text === "" || text.length > MOST_CHARACTERS) throw invalid(message, { text: message });
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await lockOwnLoop(tx, ctx, token);
    const holds = await loadHolds(tx, application.id, ctx.now);
    const offered = holds.filter(({ offeredAt }) => offeredAt !== null);
    if (offered.length === 0 || !mayChooseDay(application)) {
      throw conflict("These times are no longer open. Your recruiter will write to you.");
    }
    for (const hold of offered) {
      await closeHold(tx, asCandidate, hold, { ...LET_GO, why: "the candidate asked for other times" });
    }
    const about = { applicationId: application.id, kind: "question" as const, text, createdAt: ctx.now };
    const request = await tx.candidateRequest.create({ data: about });
    await appendEvent(tx, asCandidate, {
      type: "candidate.asked",
      subject: { kind: "application", id: application.id },
      openingId: application.openingId,
      candidateId: application.candidateId,
      applicationId: application.id,
      after: { requestId: request.id, kind: "question" },
    });
    const { recruiter, hiringManager, title } = application.opening;
    const reader = recruiter.deactivatedAt && !hiringManager.deactivatedAt ? hiringManager : recruiter;
    const company = await tx.company.findFirst({ select: { name: true } });
    await queueMail(tx, asCandidate, {
      template: "candidate-question",
      props: {
        recruiterName: reader.name,
        candidateName: application.candidate.name,
        companyName: company?.name ?? "",
        openingTitle: title,
        message: `None of the offered times suits me. ${text}`,
        applicationUrl: `${ctx.baseUrl}/applications/${application.id}`,
      },
      to: { name: reader.name, email: reader.email },
      applicationId: application.id,
      idempotencyKey: `request:${request.id}`,
    });
  });
}
