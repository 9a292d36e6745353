import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { decideInterviewMove } from "#app/hiring/interviews/interview-state.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { lockLoopOf } from "./internal/loop-plan.server.ts";
import { replanLoop } from "./internal/plan-kit.server.ts";
import { aboutInterview, lockInterview } from "./internal/room-door.server.ts";

/**
 * Notes that the candidate did not come, so that the interview can be booked again; what is left of the loop is
 * planned anew without it. Only its interviewer may;
 * refuses before its time has come, when questions were asked in it, and when it is over already.
 */
export async function markNoShow(ctx: Ctx, input: { readonly interviewId: string }): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockLoopOf(tx, input.interviewId);
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "conduct", interview.subject), "This interview");
    const { row } = interview;
    const move = decideInterviewMove({ state: row.state, to: "no_show" });
    if (!move.ok) throw conflict(move.message);
    if (row.startsAt.getTime() > ctx.now.getTime()) {
      throw conflict("This interview's time has not come yet, so nobody is missing.");
    }
    const asked = await tx.askedQuestion.findFirst({ where: { interviewId: row.id }, select: { id: true } });
    if (asked) throw conflict("Questions were asked in this interview, so the candidate was there.");
    await tx.interview.update({
      where: { id: row.id },
      data: { state: "no_show", startedAt: null, version: { increment: 1 } },
    });
    await appendNews(tx, ctx, {
      type: "interview.no_show",
      subject: { kind: "interview", id: row.id },
      ...aboutInterview(interview),
      before: { state: row.state },
      after: { state: "no_show" },
    });
    await replanLoop(tx, ctx, {
      application: { ...row.application, id: row.applicationId },
      because: `nobody came to ${row.name}`,
    });
  });
}
