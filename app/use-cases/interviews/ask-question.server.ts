import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { RUNG_NAMES } from "#app/hiring/questions/rungs.ts";
import type { Rung } from "#app/hiring/questions/vocabulary.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { endOpenQuestion } from "./internal/open-question.server.ts";
import { retireWornQuestion } from "./internal/retire-worn-question.server.ts";
import { aboutInterview, lockInterview, requireRunning } from "./internal/room-door.server.ts";
import type { LoadedInterview } from "./internal/room-door.server.ts";
import { requireCompetency } from "./internal/rubric.server.ts";
import { lineBeingWritten } from "./internal/written-line.server.ts";

export type AskQuestionInput = {
  readonly interviewId: string;
  /** The name its browser gave it, by which later acts speak of it before the server has answered. */
  readonly id?: string | undefined;
  readonly question:
    | {
        readonly questionVersionId: string;
        readonly rung: Exclude<Rung, "own">;
        /** Whether it stood among the suggestions when it was asked. */
        readonly suggested: boolean;
      }
    | { readonly ownText: string; readonly competencyKey: string };
};

/**
 * Notes that a question is asked now, a fact the whole loop sees at once; the question asked before it ends with
 * it. Returns its id. Only the interview's interviewer may, while it runs; refuses what was asked here already
 * on the same rung (a double click), an own question without words or outside the rubric, and at a strict opening
 * another rung or a question outside the plan. What a colleague asked before is allowed, and noted as such.
 */
export async function askQuestion(ctx: Ctx, input: AskQuestionInput): Promise<{ askedQuestionId: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    requireRunning(interview);
    const chosen = await chosenQuestion(tx, interview.row.application.openingId, input.question);
    const { questionVersionId, ownText, competencyKey, rung, suggested, title } = chosen;
    const twin = await tx.askedQuestion.findFirst({
      where: {
        interviewId: input.interviewId,
        rung,
        ...(questionVersionId === null ? { ownText, competencyKey } : { questionVersionId }),
      },
      select: { id: true },
    });
    if (twin) throw conflict(`“${shorten(title)}” was asked in this interview already, ${RUNG_NAMES[rung]}.`);
    await requirePlanned(tx, interview, chosen);
    const repeats = await askedByColleague(tx, interview, questionVersionId);
    await endOpenQuestion(tx, ctx, interview);
    const asked = await tx.askedQuestion.create({
      data: {
        ...(input.id === undefined ? {} : { id: input.id }),
        interviewId: input.interviewId,
        questionVersionId,
        ownText,
        competencyKey,
        rung,
        askedById: ctx.actor.id,
        askedAt: ctx.now,
        suggested,
        noteLineId: await lineBeingWritten(tx, input.interviewId),
      },
      select: { id: true },
    });
    await appendEvent(tx, ctx, {
      type: "question.asked",
      subject: { kind: "asked_question", id: asked.id },
      ...aboutInterview(interview),
      after: { title, competencyKey, rung, questionVersionId, suggested, ...(repeats ? { repeats } : {}) },
    });
    if (questionVersionId !== null) await retireWornQuestion(tx, ctx, questionVersionId);
    return { askedQuestionId: asked.id };
  });
}

/** At a strict opening what the bank offers is asked when it is planned, and as it is written. */
async function requirePlanned(
  tx: Tx,
  { row }: LoadedInterview,
  { questionVersionId, rung, title }: { questionVersionId: string | null; rung: Rung; title: string },
): Promise<void> {
  if (questionVersionId === null) return;
  const { openingId } = row.application;
  const strict = await tx.opening.findFirst({ where: { id: openingId, strict: true }, select: { id: true } });
  if (!strict) return;
  const planned = await tx.plannedQuestion.findFirst({
    where: { interviewId: row.id, questionVersionId },
    select: { id: true },
  });
  if (planned && rung === "as_written") return;
  throw invalid(
    planned
      ? `This opening is strict: “${shorten(title)}” is asked as it is written.`
      : `This opening is strict: “${shorten(title)}” is not in this interview's plan.`,
  );
}

/** Who asked the same question earlier in this loop, in another interview; null when nobody did. */
async function askedByColleague(
  tx: Tx,
  { row }: LoadedInterview,
  questionVersionId: string | null,
): Promise<{ by: string; interviewName: string } | null> {
  if (questionVersionId === null) return null;
  const version = await tx.questionVersion.findFirst({
    where: { id: questionVersionId },
    select: { questionId: true },
  });
  const earlier = await tx.askedQuestion.findFirst({
    where: {
      interview: { applicationId: row.applicationId, id: { not: row.id } },
      questionVersion: { questionId: version?.questionId ?? "" },
    },
    orderBy: { askedAt: "asc" },
    select: { askedBy: { select: { name: true } }, interview: { select: { name: true } } },
  });
  return earlier && { by: earlier.askedBy.name, interviewName: earlier.interview.name };
}

async function chosenQuestion(tx: Tx, openingId: string, question: AskQuestionInput["question"]) {
  if ("ownText" in question) {
    const ownText = question.ownText.trim().replace(/\s+/gu, " ");
    if (ownText.length < 5 || ownText.length > 1000) {
      throw invalid("Write the question as you asked it, in 5 to 1,000 characters.", {
        ownText: "Write the question as you asked it, in 5 to 1,000 characters.",
      });
    }
    await requireCompetency(tx, openingId, question.competencyKey);
    const rung = "own" as const;
    const { competencyKey } = question;
    return { questionVersionId: null, ownText, competencyKey, rung, suggested: false, title: ownText };
  }
  const { questionVersionId, rung, suggested } = question;
  const version = await tx.questionVersion.findFirst({
    where: { id: questionVersionId, state: "approved" },
    select: { title: true, easier: true, harder: true, question: { select: { competencyKey: true } } },
  });
  if (!version) throw notFound("This question");
  if ((rung === "easier" && version.easier === "") || (rung === "harder" && version.harder === "")) {
    throw invalid(`“${version.title}” has no ${RUNG_NAMES[rung]}.`);
  }
  const { competencyKey } = version.question;
  return { questionVersionId, ownText: "", competencyKey, rung, suggested, title: version.title };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
