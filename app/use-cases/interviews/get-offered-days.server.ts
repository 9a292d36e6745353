import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { addressedHolds, loadHolds } from "./internal/holds.server.ts";
import { linkedApplication } from "./internal/own-days.server.ts";

/**
 * The days, or the times of a phone screen, among which a candidate may choose by their private link: when, with
 * whom, in which room and building, and until when they are kept. Holds no reason and nobody who only watches.
 */
export async function getOfferedDays(ctx: VisitorCtx, token: string) {
  const application = await linkedApplication(ctx.db, ctx, token);
  if (!mayChooseDay(application)) return [];
  const holds = await loadHolds(ctx.db, application.id, ctx.now);
  return addressedHolds(holds, await loadBuilding(ctx.db))
    .filter(({ offeredAt }) => offeredAt !== null)
    .map(({ id, expiresAt, interviews }) => ({
      id,
      expiresAt,
      interviews: interviews.map((one) => {
        const { name, minutes, startsAt, endsAt, interviewer, room, address } = one;
        const place = placeWords({ ...one, place: room?.name ?? "" }, application.candidate.phone);
        return { name, minutes, startsAt, endsAt, with: interviewer, place, address };
      }),
    }));
}
