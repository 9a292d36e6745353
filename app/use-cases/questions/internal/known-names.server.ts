import { invalid } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** Refuses a competency or a role profile that this installation does not have. */
export async function requireKnown(
  tx: Tx,
  { competencyKey, roles }: { readonly competencyKey: string; readonly roles: readonly string[] },
): Promise<void> {
  const [competency, known] = await Promise.all([
    tx.competency.findFirst({ where: { key: competencyKey }, select: { id: true } }),
    tx.roleProfile.findMany({ where: { key: { in: [...roles] } }, select: { key: true } }),
  ]);
  const fields: Record<string, string> = {};
  if (!competency) fields["competency"] = "Choose a competency of the library.";
  if (roles.some((role) => !known.some(({ key }) => key === role)))
    fields["roles"] = "Choose role profiles of this installation.";
  const [problem] = Object.values(fields);
  if (problem !== undefined) throw invalid(problem, fields);
}
