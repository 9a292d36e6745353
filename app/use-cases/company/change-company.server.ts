import { z } from "zod";
import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { MOST_REAPPLY_DAYS } from "#app/hiring/applications/applying-again.ts";
import { TimeZoneSchema } from "#app/hiring/people/profile.ts";
import { dayRulesFault, DayRulesShape } from "#app/hiring/scheduling/interview-settings.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { keepCompany } from "./internal/keep-company.server.ts";

export const ChangeCompanySchema = z
  .object({
    name: z.string().trim().min(1, "Enter the company's name.").max(120, "Keep it under 120 characters."),
    timeZone: TimeZoneSchema,
    careersIntro: z.string().trim().max(2000, "Keep the introduction under 2,000 characters."),
    rejectionGraceHours: z.coerce
      .number("Enter the hours as a number.")
      .int("Enter whole hours.")
      .min(0, "Hours cannot be negative.")
      .max(168, "At most 168 hours, which is a week."),
    reapplyAfterDays: z.coerce
      .number("Enter the days as a number.")
      .int("Enter whole days.")
      .min(0, "Days cannot be negative.")
      .max(MOST_REAPPLY_DAYS, `At most ${MOST_REAPPLY_DAYS} days, which is two years.`),
    holdHours: z.coerce
      .number("Enter the hours as a number.")
      .int("Enter whole hours.")
      .min(1, "A day is held for an hour at least.")
      .max(336, "At most 336 hours, which is two weeks."),
    /** A check box: posted only when it is set. */
    showTotals: z
      .literal("yes")
      .optional()
      .transform((value) => value === "yes"),
    /** When the settings were last changed, as the form saw them, in milliseconds. */
    seen: z.coerce.number().int(),
    ...DayRulesShape,
  })
  .superRefine((day, context) => {
    const fault = dayRulesFault(day);
    if (fault) context.addIssue({ code: "custom", path: [fault.field], message: fault.message });
  });

/**
 * Changes the company's name, zone, careers introduction, the hours in which a rejection can be taken back, the days after
 * which somebody rejected may apply again, the hours for which a day is held, the hours and pauses of a candidate's day, and whether debriefs show a weighted total; what waits
 * or is booked already stays. Refuses rules that contradict themselves, and a page that is older than somebody else's change.
 */
export async function changeCompany(ctx: Ctx, input: z.output<typeof ChangeCompanySchema>): Promise<void> {
  requireAllowed(canOnCompany(ctx.actor, "edit_settings"), "This page");
  const { seen, ...after } = input;
  await inTransaction(ctx.db, (tx) => keepCompany(tx, ctx, { seen, after }));
}
