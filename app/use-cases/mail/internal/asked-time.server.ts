import { decideInstant } from "#app/hiring/mail/send-time.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { instantOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** A date as 2026-11-23 and a time as 14:30, on the clocks of the person who asks. */
export type AskedTime = { readonly date: string; readonly time: string };

/** The zone of the person who asks. */
export async function zoneOfActor(db: Db | Tx, ctx: Ctx): Promise<string> {
  const person = await db.person.findFirstOrThrow({
    where: { id: ctx.actor.id },
    select: { timeZone: true },
  });
  return person.timeZone;
}

/** The instant somebody asks for. Refuses what is no date, and times that do not exist in their zone. */
export async function instantAsked(db: Db | Tx, ctx: Ctx, { date, time }: AskedTime): Promise<Date> {
  const read = instantOf(date, time, await zoneOfActor(db, ctx));
  if (!read.ok) throw invalid(read.message, { time: read.message });
  return read.instant;
}

/** The same for a letter, which leaves neither before `earliest` nor too far ahead. */
export async function letterTimeAsked(
  db: Db | Tx,
  ctx: Ctx,
  asked: AskedTime,
  earliest: Date,
): Promise<Date> {
  const decided = decideInstant(await instantAsked(db, ctx, asked), { now: ctx.now, earliest });
  if (!decided.ok) throw invalid(decided.message, { time: decided.message });
  return decided.at;
}
