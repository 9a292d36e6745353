import { careersAccess } from "#app/hiring/access/careers.policy.ts";
import { checkAnswers } from "#app/hiring/applications/application-form.ts";
import type { CandidateInput } from "#app/hiring/applications/application-form.ts";
import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import {
  addApplication,
  keepResume,
  findOrAddCandidate,
  lockAddress,
} from "./internal/receive-application.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

export type ApplyInput = CandidateInput & {
  readonly slug: string;
  readonly consent: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly resume: (StoredResume & ResumeFacts) | null;
};

/**
 * Receives an application from the careers page: candidate, application, answers and resume in one step, and a
 * mail with the private link. Applying twice keeps the new resume on the first application and explains itself by
 * mail, so that nobody learns from the page who has applied. Refuses closed openings, missing consent, missing
 * answers and files that are no resume.
 */
export async function applyToOpening(ctx: VisitorCtx, input: ApplyInput): Promise<void> {
  const opening = await ctx.db.opening.findFirst({
    where: { slug: input.slug },
    include: {
      questions: { where: { retiredAt: null }, orderBy: { position: "asc" } },
      sessions: { where: { kind: "phone" }, select: { id: true } },
    },
  });
  const access = opening ? careersAccess(opening.state) : "hidden";
  if (!opening || access === "hidden") throw notFound("This opening");
  if (access === "closed")
    throw conflict("This opening was closed while you were writing. Have a look at the other openings.");
  const { answers, faults } = checkAnswers(opening.questions, input.answers);
  const fields: Record<string, string> = {};
  for (const [id, fault] of Object.entries(faults)) fields[`answer.${id}`] = fault;
  if (!input.consent) fields["consent"] = "We need your consent to keep and read your application.";
  const resumeProblem = input.resume ? resumeFault(input.resume) : "Add your resume.";
  if (resumeProblem) fields["resume"] = resumeProblem;
  if (Object.keys(fields).length > 0 || !input.resume)
    throw invalid("Correct the fields marked below.", fields);
  const { key, fileName, fileType, bytes, sha256 } = input.resume;
  const resume = { key, fileName, fileType, bytes, sha256 };
  const { name, email, phone, links } = input;

  await inTransaction(ctx.db, async (tx) => {
    await lockAddress(tx, email);
    const candidate = await findOrAddCandidate(tx, ctx, { name, email, phone, links });
    const earlier = await tx.application.findFirst({
      where: { candidateId: candidate.id, openingId: opening.id },
    });
    const application =
      earlier ??
      (await addApplication(tx, ctx, {
        candidateId: candidate.id,
        openingId: opening.id,
        source: "careers_page",
        consentAt: ctx.now,
        phoneScreens: Math.max(1, opening.sessions.length),
      }));
    const about = { candidateId: candidate.id, applicationId: application.id };
    const documentId = await keepResume(tx, ctx, { ...about, resume });
    if (earlier) {
      await appendEvent(tx, ctx, {
        type: "application.repeated",
        subject: { kind: "application", id: application.id },
        openingId: opening.id,
        ...about,
        after: { documentId },
      });
    } else {
      await tx.applicationAnswer.createMany({
        data: answers.map(({ questionId, ...answer }) => ({
          applicationId: application.id,
          openingQuestionId: questionId,
          ...answer,
        })),
      });
    }
    const company = await tx.company.findFirst({ select: { name: true } });
    await queueMail(tx, ctx, {
      template: earlier ? "application-repeated" : "application-received",
      props: {
        candidateName: candidate.name,
        openingTitle: opening.title,
        companyName: company?.name ?? "",
        statusUrl: candidateLink(ctx, application),
      },
      to: { email: candidate.email, name: candidate.name },
      ...about,
      idempotencyKey: `application-received:${documentId}`,
    });
  });
}
