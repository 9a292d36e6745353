import { offLimitsOf, type OffLimitsTopic } from "#app/hiring/questions/off-limits.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** What nobody of this company asks candidates about. */
export async function loadOffLimits(db: Db): Promise<readonly OffLimitsTopic[]> {
  const company = await db.company.findFirst({ select: { offLimits: true } });
  return offLimitsOf(company?.offLimits ?? null);
}
