import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { isStillOpen } from "#app/hiring/applications/candidate-view.ts";
import { decideExit } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { leave } from "./internal/leave.server.ts";
import { applicationOfLink } from "./internal/private-link.server.ts";

const OPEN_REQUESTS = 5;

/** A candidate ends their own application. Refuses one that has left already. */
export async function withdrawOwnApplication(ctx: VisitorCtx, token: string, text: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await applicationOfLink(tx, ctx, token);
    const { stage, disposition } = application;
    const decided = decideExit({
      stage,
      disposition,
      to: "withdrawn",
      reasonCode: "other_withdrawal",
      text: text || "Withdrew on their own page.",
    });
    if (!decided.ok) throw conflict("This application has ended already. Reload to see where it stands.");
    await leave(tx, asCandidate, application, {
      to: "withdrawn",
      reasonCode: "other_withdrawal",
      text: text || "Withdrew on their own page.",
      sendMail: false,
      personalNote: "",
      effects: decided.effects,
    });
  });
}

/**
 * A candidate asks for another time for a booked interview, or asks a question; the recruiter is told by mail.
 * Refuses empty words, interviews that are not theirs or not ahead, and a sixth open request.
 */
export async function askAsCandidate(
  ctx: VisitorCtx,
  token: string,
  input: { readonly interviewId: string | null; readonly text: string },
): Promise<void> {
  const text = input.text.trim();
  if (text === "") throw invalid("Write a few words first.", { text: "Write a few words first." });
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await applicationOfLink(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    if (!isStillOpen(application))
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
    const open = await tx.candidateRequest.count({
      where: { applicationId: application.id, resolvedAt: null },
    });
    if (open >= OPEN_REQUESTS)
      throw conflict("Your recruiter has your earlier messages and will answer them together.");
    const kind = interview ? ("reschedule" as const) : ("question" as const);
    const request = await tx.candidateRequest.create({
      data: {
        applicationId: application.id,
        interviewId: interview?.id ?? null,
        kind,
        text: text.slice(0, 4000),
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
    });
    const company = await tx.company.findFirst({ select: { name: true } });
    const common = {
      recruiterName: application.opening.recruiter.name,
      candidateName: application.candidate.name,
      companyName: company?.name ?? "",
      openingTitle: application.opening.title,
      message: text.slice(0, 4000),
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
    const { name, email } = application.opening.recruiter;
    await queueMail(tx, asCandidate, {
      ...words,
      to: { name, email },
      applicationId: application.id,
      idempotencyKey: `request:${request.id}`,
    });
  });
}

/** A candidate says how an interview went: 1 (badly) to 5 (very well), and words if they like. Once an interview. */
export async function giveFeedback(
  ctx: VisitorCtx,
  token: string,
  input: { readonly interviewId: string; readonly rating: number; readonly text: string },
): Promise<void> {
  if (!Number.isInteger(input.rating) || input.rating < 1 || input.rating > 5) {
    throw invalid("Choose one of the five answers.", { rating: "Choose one of the five answers." });
  }
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await applicationOfLink(tx, ctx, token);
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
          text: input.text.trim().slice(0, 4000),
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
    });
  });
}
