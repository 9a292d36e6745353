import { canOnImport } from "#app/hiring/access/imports.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { countStandings } from "./internal/count-outcomes.server.ts";

const SHOWN = 50;

/** The newest imports with what became of them. Refuses whoever may not import. */
export async function listImports(ctx: Ctx) {
  requireAllowed(canOnImport(ctx.actor, "view"), "This page");
  const imports = await ctx.db.import.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      system: true,
      state: true,
      fileName: true,
      rows: true,
      cursor: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  const counts = await countStandings(
    ctx.db,
    imports.map((one) => one.id),
  );
  return {
    imports: imports.map(({ createdBy, ...one }) => ({
      ...one,
      by: createdBy.name,
      counts: counts.get(one.id) ?? null,
    })),
  };
}
