import { z } from "zod";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { keptChoices } from "#app/hiring/scheduling/public-holidays.ts";
import { readHolidays } from "#app/hiring/scheduling/typed-holidays.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { holidayPlaceName } from "#app/platform/holidays/public-holidays.server.ts";
import { keepCompany } from "./internal/keep-company.server.ts";
import { loadHolidayChoices } from "./internal/holiday-choices.server.ts";

export const ChangeHolidaysSchema = z.object({
  /** A country and perhaps its region, such as DE-BE; empty is none. */
  holidayPlace: z.string().trim().max(40).default(""),
  /** The place whose holidays the page showed. */
  shownPlace: z.string().default(""),
  /** Names of those holidays that are days off. */
  off: z.array(z.string()).max(300),
  holidays: z.string().max(4000, "Keep the list under 4,000 characters."),
  /** When the settings were last changed, as the form saw them, in milliseconds. */
  seen: z.coerce.number().int(),
});

/**
 * Changes whose public holidays the company keeps, which of them it works on, which further days it takes, and dates of its
 * own; what is booked and promised already stands. Another place begins with what its law says. For admins; refuses places
 * and words that are none, and a page that is older than somebody else's change.
 */
export async function changeHolidays(ctx: Ctx, input: z.output<typeof ChangeHolidaysSchema>): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  const { holidayPlace, shownPlace, off, seen } = input;
  const holidays = readHolidays(input.holidays);
  if (holidayPlace !== "" && (await holidayPlaceName(holidayPlace)) === null) {
    const message = "Choose a country or region from the list.";
    throw invalid(message, { holidayPlace: message });
  }
  await inTransaction(ctx.db, async (tx) => {
    const { choices } = await loadHolidayChoices(tx, ctx.now);
    const kept = holidayPlace === shownPlace ? keptChoices(choices, off) : keptChoices([], []);
    await keepCompany(tx, ctx, { seen, after: { holidayPlace, holidays, ...kept } });
  });
}
