import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { canOnDocument } from "#app/hiring/access/documents.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";

/** One application as a screener reads it: the resume's text, answers, links, earlier decisions and applications. */
export async function getResumeToScreen(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "screen", loaded.subject), "This application");
  const { row } = loaded;
  const [documents, answers, decisions, elsewhere] = await Promise.all([
    ctx.db.document.findMany({
      where: {
        kind: "resume",
        OR: [{ applicationId }, { candidateId: row.candidateId, applicationId: null }],
      },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        fileName: true,
        fileType: true,
        bytes: true,
        text: true,
        textState: true,
        textProblem: true,
        createdAt: true,
      },
    }),
    ctx.db.applicationAnswer.findMany({
      where: { applicationId },
      select: { id: true, prompt: true, answer: true, knockOut: true, documentId: true },
    }),
    ctx.db.screeningDecision.findMany({
      where: { applicationId, undoneAt: null },
      orderBy: { decidedAt: "desc" },
      select: { id: true, outcome: true, note: true, decidedAt: true, screener: { select: { name: true } } },
    }),
    ctx.db.application.findMany({
      where: { candidateId: row.candidateId, id: { not: applicationId } },
      select: {
        id: true,
        stage: true,
        disposition: true,
        createdAt: true,
        opening: { select: { title: true } },
      },
    }),
  ]);
  const { name, email, phone, links, location } = row.candidate;
  return {
    application: {
      id: row.id,
      stage: row.stage,
      disposition: row.disposition,
      onHold: row.onHold,
      track: row.track,
      source: row.source,
      createdAt: row.createdAt,
    },
    candidate: { name, email, phone, links, location },
    documents,
    answers,
    decisions,
    elsewhere,
    mayAttach: canOnDocument(ctx.actor, "upload", {
      candidatePersonId: loaded.subject.candidatePersonId,
      candidateEmail: loaded.subject.candidateEmail,
      applications: [loaded.subject],
    }).allowed,
  };
}
