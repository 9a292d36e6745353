import { canOnCompany } from "#app/hiring/access/company.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** What the frame of every page shows: who is signed in, their zone, the company's name. */
export async function getShell(ctx: Ctx) {
  requireAllowed(canOnCompany(ctx.actor, "use"), "Baton");
  const [person, company] = await Promise.all([
    ctx.db.person.findFirstOrThrow({
      where: { id: ctx.actor.id },
      select: { id: true, name: true, email: true, role: true, timeZone: true },
    }),
    ctx.db.company.findFirst({ select: { name: true, timeZone: true } }),
  ]);
  return { person, companyName: company?.name ?? "" };
}
