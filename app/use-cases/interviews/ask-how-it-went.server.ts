import { isWorthAsking } from "#app/hiring/access/telling.policy.ts";
import { decideFeedbackRequest } from "#app/hiring/interviews/feedback-request.ts";
import { MAIL_TEMPLATES } from "#app/hiring/mail/templates.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { askHowItWentJob } from "./ask-how-it-went.job.server.ts";

/**
 * Queues the mail that asks a candidate how their interviews went: at most one about each, and one about all of a
 * visit, after its last. Run while the visit goes on it asks to be run again when it should be over. Does nothing for
 * somebody who withdrew, was rejected or was erased, for an address that is not written to, nor when everything was asked or answered; a second run, and two
 * at once, write no second mail.
 */
export async function askHowItWent(ctx: SystemCtx, input: { readonly applicationId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${input.applicationId} FOR UPDATE`;
    const application = await load(tx, input.applicationId);
    if (!application) return;
    const standing = await tx.suppression.count({
      where: { address: application.candidate.email, liftedAt: null },
    });
    if (!isWorthAsking({ ...application, suppressed: standing > 0 })) return;
    const asked = await askedAbout(tx, application.id);
    const interviews = application.interviews.map(({ feedback, ...interview }) => ({
      ...interview,
      settled: feedback.length > 0 || asked.has(interview.id),
    }));
    const decided = decideFeedbackRequest(interviews, ctx.now);
    switch (decided.kind) {
      case "drop":
        return;
      case "wait":
        return ctx.jobs.enqueue(tx, askHowItWentJob, input, { startAfter: decided.until });
      case "ask":
        return queueQuestion(tx, ctx, application, decided.interviewIds);
    }
  });
}

function load(tx: Tx, applicationId: string) {
  return tx.application.findFirst({
    where: { id: applicationId },
    select: {
      id: true,
      linkVersion: true,
      disposition: true,
      promisedFor: true,
      candidate: { select: { id: true, name: true, email: true, erasedAt: true } },
      opening: { select: { title: true } },
      interviews: {
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          name: true,
          state: true,
          startsAt: true,
          endsAt: true,
          feedback: { select: { id: true } },
        },
      },
    },
  });
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

async function askedAbout(tx: Tx, applicationId: string): Promise<ReadonlySet<string>> {
  const mails = await tx.mail.findMany({
    where: { applicationId, template: "feedback-request" },
    select: { props: true },
  });
  const { props } = MAIL_TEMPLATES["feedback-request"];
  return new Set(mails.flatMap((mail) => props.parse(mail.props).interviews.map(({ id }) => id)));
}

async function queueQuestion(
  tx: Tx,
  ctx: SystemCtx,
  application: Loaded,
  interviewIds: readonly string[],
): Promise<void> {
  const { candidate, opening } = application;
  const company = await tx.company.findFirst({ select: { name: true } });
  const interviews = application.interviews
    .filter(({ id }) => interviewIds.includes(id))
    .map(({ id, name }) => ({ id, name }));
  await queueMail(tx, ctx, {
    template: "feedback-request",
    props: {
      candidateName: candidate.name,
      companyName: company?.name ?? "",
      openingTitle: opening.title,
      interviews,
      feedbackUrl: `${candidateLink(ctx, application)}#how-it-went`,
      promisedFor: application.promisedFor,
    },
    to: { email: candidate.email, name: candidate.name },
    candidateId: candidate.id,
    applicationId: application.id,
    idempotencyKey: `feedback-request:${interviewIds.join("+")}`,
  });
}
