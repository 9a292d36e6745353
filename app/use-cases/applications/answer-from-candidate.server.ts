import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { isStillOpen, knownDisposition } from "#app/hiring/applications/candidate-view.ts";
import { decideExit, decideReopen } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { comeBack } from "./internal/come-back.server.ts";
import { leave } from "./internal/leave.server.ts";
import { applicationOfLink, wasToldOfRejection } from "./internal/private-link.server.ts";

const OPEN_REQUESTS = 5;
const MOST_CHARACTERS = 4000;

/** What a candidate wrote, without blanks around it. Refuses more than a mail should carry; nothing is cut off. */
function wordsOf(text: string): string {
  const words = text.trim();
  if (words.length <= MOST_CHARACTERS) return words;
  const message = `Keep this under ${MOST_CHARACTERS} characters; it has ${words.length}.`;
  throw invalid(message, { text: message });
}

/**
 * The application of a private link, its row locked until the transaction ends, so that a double click takes turns;
 * with the ending that its candidate knows of. Refuses forged and ended links, and candidates who were erased.
 */
async function lockOwnApplication(tx: Tx, ctx: VisitorCtx, token: string) {
  const { id } = (await applicationOfLink(tx, ctx, token)).application;
  await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${id} FOR UPDATE`;
  const { application, asCandidate } = await applicationOfLink(tx, ctx, token);
  if (!maySeeOwnStanding(application)) throw notFound("This page");
  const { stage, disposition } = application;
  const toldOfRejection = await wasToldOfRejection(tx, application);
  const open = isStillOpen({ stage, disposition: knownDisposition({ disposition, toldOfRejection }) });
  return { application, asCandidate, open };
}

/**
 * A candidate ends their own application. A rejection they have not been told of gives way to their withdrawal, and
 * its mail is taken back. Refuses an application that has ended as far as they know.
 */
export async function withdrawOwnApplication(ctx: VisitorCtx, token: string, text: string): Promise<void> {
  const words = wordsOf(text) || "Withdrew on their own page.";
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    const { stage } = application;
    if (!open) throw conflict("This application has ended already. Reload to see where it stands.");
    const back = decideReopen({ ...application, reason: WITHDREW_FIRST, headcountLeft: 0 });
    if (back.ok) {
      const { effects } = back;
      await comeBack(tx, asCandidate, application, { reason: WITHDREW_FIRST, effects });
    }
    const reason = { to: "withdrawn", reasonCode: "other_withdrawal", text: words } as const;
    const decided = decideExit({ stage, disposition: null, ...reason });
    if (!decided.ok) throw invalid(decided.message);
    const { effects } = decided;
    await leave(tx, asCandidate, application, { ...reason, sendMail: false, personalNote: "", effects });
  });
}

const WITHDREW_FIRST = "The candidate withdrew before they were told of the rejection.";

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

/** A candidate says how an interview went: 1 (badly) to 5 (very well), and words if they like. Once an interview. */
export async function giveFeedback(
  ctx: VisitorCtx,
  token: string,
  input: { readonly interviewId: string; readonly rating: number; readonly text: string },
): Promise<void> {
  if (!Number.isInteger(input.rating) || input.rating < 1 || input.rating > 5) {
    throw invalid("Choose one of the five answers.", { rating: "Choose one of the five answers." });
  }
  const text = wordsOf(input.text);
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate } = await lockOwnApplication(tx, ctx, token);
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
    });
  });
}
