import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { canTakeBack } from "#app/hiring/mail/mail-state.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { zoneOfActor } from "./internal/asked-time.server.ts";
import { visibleMails } from "./internal/visible-mails.server.ts";

/** A letter that went to several: each one's mail and how it stands. Refuses people who do not keep mail. */
export async function getSentLetter(ctx: Ctx, letterId: string) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const letter = await ctx.db.mailBulk.findFirst({
    where: { id: letterId },
    select: {
      id: true,
      createdAt: true,
      writtenBy: { select: { name: true } },
      opening: { select: { id: true, title: true } },
      mails: {
        where: visibleMails(ctx.actor),
        orderBy: [{ toName: "asc" }, { id: "asc" }],
        select: {
          id: true,
          toName: true,
          to: true,
          state: true,
          delivery: true,
          sendAfter: true,
          mayHaveLeft: true,
        },
      },
    },
  });
  if (!letter) throw notFound("This letter");
  const { mails, writtenBy, ...about } = letter;
  const notLeft = mails.filter((mail) => canTakeBack(mail.state) && !mail.mayHaveLeft);
  const byTime = notLeft.toSorted((a, b) => a.sendAfter.getTime() - b.sendAfter.getTime());
  const [next] = byTime;
  const timeZone = await zoneOfActor(ctx.db, ctx);
  return {
    ...about,
    by: writtenBy.name,
    mails,
    notLeft: notLeft.length,
    held: notLeft.filter(({ state }) => state === "held").length,
    /** When the first of those that wait leaves; null when none waits. */
    leavesAt: byTime.find(({ state }) => state === "waiting")?.sendAfter ?? null,
    /** When it leaves next, on the reader's clocks; null when nothing of it is left to leave. */
    wallTime: next ? wallTimeOf(next.sendAfter, timeZone) : null,
    timeZone,
    now: ctx.now,
  };
}
