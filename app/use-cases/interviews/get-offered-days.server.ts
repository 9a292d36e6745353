import { mayChooseDay } from "#app/hiring/access/scheduling.policy.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { loadHoldFaults } from "./internal/day-judge.server.ts";
import { addressedHolds, loadHolds } from "./internal/holds.server.ts";
import { linkedApplication } from "./internal/own-days.server.ts";

/**
 * The days, or the times of a phone screen, among which a candidate may choose by their private link: when, with
 * whom, in which room and building, and until when they are kept. Days that can no longer be booked are none of them. Holds no reason and nobody who only watches.
 */
export async function getOfferedDays(ctx: VisitorCtx, token: string) {
  const application = await linkedApplication(ctx.db, ctx, token);
  if (!mayChooseDay(application)) return [];
  const holds = (await loadHolds(ctx.db, application.id, ctx.now)).filter(
    ({ offeredAt }) => offeredAt !== null,
  );
  const loaded = holds.length > 0 ? await loadApplication(ctx.db, application.id) : null;
  if (!loaded) return [];
  const faults = await loadHoldFaults(ctx.db, loaded.row, { holds, now: ctx.now });
  return addressedHolds(holds, await loadBuilding(ctx.db))
    .filter(({ id }) => (faults.get(id) ?? []).length === 0)
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
