import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { fateOfCopy } from "#app/hiring/live-notes/device-copies.ts";
import type { CopyFate } from "#app/hiring/live-notes/device-copies.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";

const MOST = 100;

/**
 * What becomes of the copies of rooms that a person's device keeps, by interview. What the person may not know of,
 * or what does not exist, goes like a right that has ended: the answer tells neither apart. Reads a hundred at once;
 * the device asks for the rest when it has removed some.
 */
export async function judgeDeviceCopies(
  ctx: Ctx,
  input: { readonly interviewIds: readonly string[] },
): Promise<Readonly<Record<string, CopyFate>>> {
  const fates = new Map<string, CopyFate>();
  for (const id of new Set(input.interviewIds.slice(0, MOST))) fates.set(id, await fateOf(ctx, id));
  return Object.fromEntries(fates);
}

async function fateOf(ctx: Ctx, interviewId: string): Promise<CopyFate> {
  const interview = await loadInterview(ctx.db, interviewId);
  if (!interview) return "remove";
  const { row, subject } = interview;
  const own = await ctx.db.scorecard.findFirst({
    where: { interviewId, authorId: ctx.actor.id },
    select: { state: true },
  });
  return fateOfCopy({
    mayEnter: canOnInterview(ctx.actor, "enter_room", subject).allowed,
    erased: row.application.erasedAt !== null,
    state: row.state,
    ownScorecard: own?.state ?? null,
    conducts: canOnInterview(ctx.actor, "conduct", subject).allowed,
  });
}
