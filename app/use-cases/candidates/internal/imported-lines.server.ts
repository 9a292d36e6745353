import { maySeeFact } from "#app/hiring/access/imports.policy.ts";
import { runsProcess, type ApplicationPeople } from "#app/hiring/access/sight.ts";
import { readTag } from "#app/hiring/candidates/tags.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { filesWithin } from "#app/platform/db/merged-files.server.ts";

/**
 * What former systems knew of a candidate, and of files that were merged into theirs, as far as the reader may see it:
 * newest first, undated last. A tag that the candidate still has is no history.
 */
export async function listImportedLines(
  ctx: Ctx,
  input: {
    readonly candidateId: string;
    readonly tags: readonly string[];
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
      candidateId: { in: await filesWithin(ctx.db, [input.candidateId]) },
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
    .filter((fact) => fact.kind !== "tag" || !input.tags.includes(readTag(fact.text) ?? ""))
    .map(({ id, kind, author, text, writtenAt, restricted, application }) => ({
      ...{ id, kind, author, text, writtenAt, restricted },
      opening: application?.opening.title ?? null,
    }));
}
