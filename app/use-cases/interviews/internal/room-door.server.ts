import { conflict, forbidden, notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { NewEvent } from "#app/platform/db/events.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";

export type LoadedInterview = NonNullable<Awaited<ReturnType<typeof loadInterview>>>;

/** An interview with the subject its policy judges, or "not found". The caller asks the policy next. */
export async function findInterview(db: Db | Tx, interviewId: string): Promise<LoadedInterview> {
  const interview = await loadInterview(db, interviewId);
  if (!interview) throw notFound("This interview");
  return interview;
}

/**
 * The same, with the interview's row locked until the transaction ends, so that two hands in one room (a double
 * click, a second tab) take turns.
 */
export async function lockInterview(tx: Tx, interviewId: string): Promise<LoadedInterview> {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId} FOR UPDATE`;
  return findInterview(tx, interviewId);
}

const NOT_RUNNING = {
  scheduled: "This interview has not started yet. Start it in the room first.",
  in_progress: "",
  completed: "This interview is finished. Reload to go on with the scorecard.",
  cancelled: "This interview was cancelled. Reload to see who changed it.",
  no_show: "This interview was marked as a no-show. Reload to see it.",
} as const;

/** Facts of a room are added while the interview runs; else a conflict that says what is true now. */
export function requireRunning({ row }: LoadedInterview): void {
  if (row.state !== "in_progress") throw conflict(NOT_RUNNING[row.state]);
}

/**
 * A person's own verdicts on an interview may be written from its start until their scorecard is submitted;
 * afterwards they are part of it. Refuses before the start and after the submission.
 */
export async function requireVerdictsOpen(tx: Tx, ctx: Ctx, interview: LoadedInterview): Promise<void> {
  const { row } = interview;
  if (row.state !== "in_progress" && row.state !== "completed") throw conflict(NOT_RUNNING[row.state]);
  const submitted = await tx.scorecard.findFirst({
    where: { interviewId: row.id, authorId: ctx.actor.id, state: "submitted" },
    select: { id: true },
  });
  if (submitted) {
    throw forbidden(
      "Your scorecard is submitted, so its evidence stays as it is. Revise the scorecard instead.",
    );
  }
}

/** Whose event it is: the ids that timelines and open pages follow. */
export function aboutInterview({
  row,
}: LoadedInterview): Pick<NewEvent, "openingId" | "candidateId" | "applicationId" | "interviewId"> {
  return {
    openingId: row.application.openingId,
    candidateId: row.application.candidateId,
    applicationId: row.applicationId,
    interviewId: row.id,
  };
}
