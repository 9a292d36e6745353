import { maySeeFact } from "#app/hiring/access/imports.policy.ts";
import { runsProcess, type ApplicationPeople } from "#app/hiring/access/sight.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";

/** What former systems knew of a candidate, as far as the reader may see it: newest first, tags and undated last. */
export async function listImportedLines(
  ctx: Ctx,
  input: {
    readonly candidateId: string;
    readonly people: readonly ApplicationPeople[];
    /** Applications that the reader may see. */
    readonly applicationIds: readonly string[];
    readonly seesAll: boolean;
  },
) {
  const reader = {
    role: ctx.actor.role,
    runsProcess: input.seesAll || input.people.some((one) => runsProcess(ctx.actor, one)),
  };
  if (!reader.runsProcess) return [];
  const facts = await ctx.db.importedFact.findMany({
    where: {
      candidateId: input.candidateId,
      ...(input.seesAll
        ? {}
        : { OR: [{ applicationId: null }, { applicationId: { in: [...input.applicationIds] } }] }),
    },
    orderBy: [{ writtenAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    take: 500,
    include: { application: { select: { opening: { select: { title: true } } } } },
  });
  return facts
    .filter((fact) => maySeeFact(reader, fact))
    .map(({ id, kind, author, text, writtenAt, restricted, application }) => ({
      ...{ id, kind, author, text, writtenAt, restricted },
      opening: application?.opening.title ?? null,
    }));
}
