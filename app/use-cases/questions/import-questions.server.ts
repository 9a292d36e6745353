import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { planFile } from "./internal/import-plan.server.ts";
import { writeProposal } from "./internal/question-rows.server.ts";

/**
 * Proposes every new and every changed question of a file; somebody else reviews them like any other. All or nothing:
 * refuses a file with a fault, and one with a question that cannot be proposed now. Returns how many it proposed.
 */
export async function importQuestions(ctx: Ctx, text: string): Promise<{ proposed: number }> {
  requireAllowed(canOnQuestion(ctx.actor, "import"), "The question bank");
  return inTransaction(ctx.db, async (tx) => {
    // Neither another import nor a proposal gets between what is found here and what is written.
    await tx.$executeRaw`LOCK TABLE "Question" IN EXCLUSIVE MODE`;
    const plan = await planFile(tx, text);
    if (!plan.ok) throw invalid(plan.faults.join(" "));
    const blocked = plan.lines.filter((one) => one.kind === "blocked");
    if (blocked.length > 0) {
      throw invalid(blocked.map(({ question, problem }) => `${question.title}: ${problem}`).join(" "));
    }
    const wanted = plan.lines.filter(({ kind }) => kind === "new" || kind === "changed");
    for (const { question } of wanted) {
      const { key, competency, ...words } = question;
      const entry = plan.bank.find((one) => one.key === key);
      const id =
        entry?.id ??
        (
          await tx.question.create({
            data: { key, competencyKey: competency, createdAt: ctx.now },
            select: { id: true },
          })
        ).id;
      const version = (entry?.newest ?? 0) + 1;
      const proposal = { questionId: id, version, words, changeNote: "Imported from a file." };
      await writeProposal(tx, { ...proposal, authorId: ctx.actor.id, now: ctx.now });
      await appendEvent(tx, ctx, {
        type: "question.proposed",
        subject: { kind: "question", id },
        ...(entry?.words ? { before: { ...entry.words } } : {}),
        after: { version, imported: true, competencyKey: competency, ...words },
      });
    }
    return { proposed: wanted.length };
  });
}
