import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { inLine } from "#app/hiring/rubrics/resume-words.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

/**
 * Sets the words by which resumes tell of a competency, which light up for whoever screens. They judge nobody, so they
 * belong to the library and not to a rubric's version: openings that run have them at once. Takes words as the form
 * reads them; without any, the words of its name are looked for. Refuses whoever does not draft rubrics, and words that
 * somebody else has changed since this page showed them (`seen`).
 */
export async function changeResumeWords(
  ctx: Ctx,
  { key, words, seen }: { readonly key: string; readonly words: readonly string[]; readonly seen: string },
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
    if (inLine(before) === inLine(words)) return { name };
    if (inLine(before) !== seen) {
      const now = before.length === 0 ? "there are none now" : `they are now “${inLine(before)}”`;
      throw conflict(
        `Somebody has changed the words for ${name} since you opened this page: ${now}. What you typed is still here. Put in what should stay, and save again.`,
      );
    }
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
