import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { loadHolds } from "./internal/holds.server.ts";
import { linkedApplication } from "./internal/own-days.server.ts";

/**
 * The days, or the times of a phone screen, among which a candidate may choose by their private link: when, with
 * whom, where, and until when they are kept. Holds no reason and nobody who only watches.
 */
export async function getOfferedDays(ctx: VisitorCtx, token: string) {
  const application = await linkedApplication(ctx.db, ctx, token);
  if (!mayChooseDay(application)) return [];
  const holds = await loadHolds(ctx.db, application.id, ctx.now);
  return holds
    .filter(({ offeredAt }) => offeredAt !== null)
    .map(({ id, expiresAt, interviews }) => ({
      id,
      expiresAt,
      interviews: interviews.map(({ name, minutes, startsAt, endsAt, interviewer, room }) => {
        return { name, minutes, startsAt, endsAt, with: interviewer, place: room?.name ?? "" };
      }),
    }));
}
