import { z } from "zod";
import { canSetUp } from "#app/hiring/access/door.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { NewPasswordSchema } from "#app/hiring/people/password-rule.ts";
import { EmailSchema, PersonNameSchema, TimeZoneSchema } from "#app/hiring/people/profile.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { addPerson } from "./internal/add-person.server.ts";
import { requirePassword } from "./internal/require-password.server.ts";

export const SetUpSchema = z.object({
  companyName: z
    .string()
    .trim()
    .min(1, "Enter the company's name.")
    .max(120, "Keep it under 120 characters."),
  timeZone: TimeZoneSchema,
  name: PersonNameSchema,
  email: EmailSchema,
  password: NewPasswordSchema,
});

/** Held while a company is made, so that two first visitors cannot both become the first admin. */
const SET_UP_LOCK = 7_330_001;

/**
 * Makes the company and its first admin out of an empty installation. Refuses as not found once a company
 * exists, and as invalid when the password will not do.
 */
export async function setUpCompany(
  ctx: VisitorCtx,
  input: z.output<typeof SetUpSchema>,
): Promise<{ readonly personId: string }> {
  requireAllowed(canSetUp({ hasCompany: (await ctx.db.company.count()) > 0 }), "This page");
  requirePassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    requireAllowed(canSetUp({ hasCompany: (await tx.company.count()) > 0 }), "This page");
    const { companyName, timeZone, name, email } = input;
    await tx.company.create({ data: { name: companyName, timeZone } });
    const { id } = await addPerson(tx, { name, email, role: "admin", timeZone, passwordHash });
    const asThem = { ...ctx, eventActor: { kind: "person", id } as const };
    await appendEvent(tx, asThem, {
      type: "company.set_up",
      subject: { kind: "company", id: "company" },
      after: { name: companyName, timeZone },
    });
    await appendEvent(tx, asThem, {
      type: "person.joined",
      subject: { kind: "person", id },
      after: { name, role: "admin" },
    });
    return { personId: id };
  });
}
