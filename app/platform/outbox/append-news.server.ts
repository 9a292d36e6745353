import type { Tx } from "../db/client.server.ts";
import type { BaseCtx } from "../db/context.server.ts";
import { appendEvent } from "../db/events.server.ts";
import type { NewEvent } from "../db/events.server.ts";
import { tellNewsJob } from "./tell-news.job.server.ts";

/** Appends an event that people hear of in their inbox, and has them told once the transaction commits. */
export async function appendNews(tx: Tx, ctx: BaseCtx, event: NewEvent): Promise<void> {
  const eventId = await appendEvent(tx, ctx, event);
  await ctx.jobs.enqueue(tx, tellNewsJob, { eventId });
}
