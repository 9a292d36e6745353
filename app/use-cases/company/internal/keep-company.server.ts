import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { COMPANY_SETTINGS } from "./company-settings.server.ts";

type Settings = Parameters<Tx["company"]["updateMany"]>[0]["data"];
type Told = NonNullable<Extract<Parameters<typeof appendEvent>[2], { after: unknown }>["after"]>;

/**
 * Writes settings of the company down, with their event. `seen` is when they were last changed as the page showed it, in
 * milliseconds. Refuses a page that is older than somebody else's change.
 */
export async function keepCompany(
  tx: Tx,
  ctx: Ctx,
  { seen, after }: { readonly seen: number; readonly after: Settings & Told },
): Promise<void> {
  const all = await tx.company.findFirst({ select: COMPANY_SETTINGS });
  if (!all) throw notFound("The company");
  const before = Object.fromEntries(Object.entries(all).filter(([name]) => name in after));
  const changed = await tx.company.updateMany({
    where: { updatedAt: new Date(seen) },
    data: { ...after, updatedAt: ctx.now },
  });
  if (changed.count === 0) {
    throw conflict(
      "Somebody else changed these settings while this page was open. Reload it, then change them again.",
    );
  }
  await appendEvent(tx, ctx, {
    type: "company.changed",
    subject: { kind: "company", id: "company" },
    before,
    after,
  });
}
