import type { GivenAnswer } from "#app/hiring/applications/application-form.ts";
import { newAnswers } from "#app/hiring/applications/given-answers.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { BaseCtx } from "#app/platform/db/context.server.ts";
import { keepResume } from "./receive-application.server.ts";
import type { StoredResume } from "./receive-application.server.ts";

/**
 * Keeps the answers to an opening's own questions; those given again stand beside the former ones where they say something
 * new. Files by question id answer only questions that ask for one. Returns how many were kept.
 */
export async function keepAnswers(
  tx: Tx,
  ctx: BaseCtx,
  input: {
    readonly candidateId: string;
    readonly applicationId: string;
    readonly answers: readonly GivenAnswer[];
    readonly files: Readonly<Record<string, StoredResume>>;
  },
): Promise<number> {
  const { candidateId, applicationId, files } = input;
  const former = await tx.applicationAnswer.findMany({
    where: { applicationId },
    select: { openingQuestionId: true, answer: true, documentId: true, givenAt: true },
  });
  const kept = newAnswers(input.answers, former);
  for (const { questionId, ...answer } of kept) {
    const resume = files[questionId];
    const documentId = resume
      ? await keepResume(tx, ctx, { candidateId, applicationId, resume, kind: "answer" })
      : null;
    await tx.applicationAnswer.create({
      data: { applicationId, openingQuestionId: questionId, documentId, givenAt: ctx.now, ...answer },
    });
  }
  return kept.length;
}
