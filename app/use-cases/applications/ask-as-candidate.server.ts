import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { lockOwnApplication, wordsOf } from "./internal/own-application.server.ts";

const OPEN_REQUESTS = 5;

/**
 * A candidate asks for another time for a booked interview, or asks a question; the recruiter is told by mail.
 * Refuses empty words and too many, interviews that are not theirs or not ahead, the same request twice, and a sixth
 * open one.
 */
export async function askAsCandidate(
  ctx: VisitorCtx,
  token: string,
  input: { readonly interviewId: string | null; readonly text: string },
): Promise<void> {
  const text = wordsOf(input.text);
  if (text === "") throw invalid("Write a few words first.", { text: "Write a few words first." });
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    if (!open)
      throw conflict(
        "This application has ended, so there is nothing to change. Write to your recruiter instead.",
      );
    const interview = input.interviewId
      ? await tx.interview.findFirst({
          where: { id: input.interviewId, applicationId: application.id, state: "scheduled" },
        })
      : null;
    if (input.interviewId && !interview)
      throw conflict("This interview has started or was changed. Reload to see the latest.");
    await requireNewRequest(tx, { applicationId: application.id, interviewId: input.interviewId, text });
    const kind = interview ? ("reschedule" as const) : ("question" as const);
    const request = await tx.candidateRequest.create({
      data: {
        applicationId: application.id,
        interviewId: interview?.id ?? null,
        kind,
        text,
        createdAt: ctx.now,
      },
    });
    const about = {
      candidateId: application.candidateId,
      applicationId: application.id,
      interviewId: interview?.id ?? null,
    };
    await appendEvent(tx, asCandidate, {
      type: interview ? "candidate.asked_to_reschedule" : "candidate.asked",
      subject: { kind: "application", id: application.id },
      openingId: application.openingId,
      ...about,
      after: { requestId: request.id, kind },
    });
    const company = await tx.company.findFirst({ select: { name: true } });
    const reader = readerOf(application.opening);
    const common = {
      recruiterName: reader.name,
      candidateName: application.candidate.name,
      companyName: company?.name ?? "",
      openingTitle: application.opening.title,
      message: text,
      applicationUrl: `${ctx.baseUrl}/applications/${application.id}`,
    };
    const words = interview
      ? ({
          template: "reschedule-asked",
          props: {
            ...common,
            interviewName: interview.name,
            startsAt: interview.startsAt.toISOString(),
            timeZone: interview.timeZone,
          },
        } as const)
      : ({ template: "candidate-question", props: common } as const);
    await queueMail(tx, asCandidate, {
      ...words,
      to: { name: reader.name, email: reader.email },
      applicationId: application.id,
      idempotencyKey: `request:${request.id}`,
    });
  });
}

async function requireNewRequest(
  tx: Tx,
  request: { readonly applicationId: string; readonly interviewId: string | null; readonly text: string },
): Promise<void> {
  const { applicationId, interviewId, text } = request;
  const open = await tx.candidateRequest.findMany({
    where: { applicationId, resolvedAt: null },
    select: { interviewId: true, text: true },
  });
  if (interviewId && open.some((one) => one.interviewId === interviewId))
    throw conflict("You have asked for another time already; your recruiter will write to you.");
  if (open.some((one) => one.interviewId === interviewId && one.text === text))
    throw conflict("Your recruiter has this message already and will write to you.");
  if (open.length >= OPEN_REQUESTS)
    throw conflict("Your recruiter has your earlier messages and will answer them together.");
}

type Reader = { readonly name: string; readonly email: string; readonly deactivatedAt: Date | null };

/** Who reads a candidate's words: the recruiter, or the hiring manager once the recruiter has left. */
function readerOf({ recruiter, hiringManager }: { recruiter: Reader; hiringManager: Reader }): Reader {
  return recruiter.deactivatedAt && !hiringManager.deactivatedAt ? hiringManager : recruiter;
}
