import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { promiseDaysOf } from "#app/hiring/applications/promise.ts";
import { offLimitsOf, offLimitsText } from "#app/hiring/questions/off-limits.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { listHolidayPlaces } from "#app/platform/holidays/public-holidays.server.ts";
import { COMPANY_SETTINGS } from "./internal/company-settings.server.ts";
import { loadHolidayChoices } from "./internal/holiday-choices.server.ts";

/** The settings of this installation and its rooms, for admins. */
export async function getCompany(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "view_settings"), "This page");
  const company = await ctx.db.company.findFirst({
    select: { ...COMPANY_SETTINGS, updatedAt: true },
  });
  if (!company) throw notFound("The company");
  const rooms = await ctx.db.room.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const { offLimits, promiseDays, ...settings } = company;
  return {
    ...settings,
    rooms,
    promises: { days: promiseDaysOf(promiseDays) },
    holidays: await loadHolidayChoices(ctx.db, ctx.now),
    places: await listHolidayPlaces(),
    offLimits: offLimitsText(offLimitsOf(offLimits)),
  };
}
