import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/**
 * Sets the words by which resumes tell of a competency, which light up for whoever screens. They judge nobody, so they
 * belong to the library and not to a rubric's version: openings that run have them at once. Takes words as the form
 * reads them; without any, the words of its name are looked for. Refuses whoever does not draft rubrics.
 */
export async function changeResumeWords(
  ctx: Ctx,
  { key, words }: { readonly key: string; readonly words: readonly string[] },
): Promise<{ name: string }> {
  requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Competency" WHERE "key" = ${key} FOR UPDATE`;
    const competency = await tx.competency.findUnique({
      where: { key },
      select: { id: true, name: true, resumeWords: true },
    });
    if (!competency) throw notFound("This competency");
    const { id, name, resumeWords: before } = competency;
    if (before.length === words.length && before.every((word, index) => word === words[index]))
      return { name };
    await tx.competency.update({ where: { key }, data: { resumeWords: [...words] } });
    await appendEvent(tx, ctx, {
      type: "competency.words_changed",
      subject: { kind: "competency", id },
      before: { words: before },
      after: { words: [...words] },
    });
    return { name };
  });
}
