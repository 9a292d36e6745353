import { notFound } from "#app/hiring/refusal.ts";
import { wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The columns of a version that its words come from. */
export const WORDS = {
  title: true,
  roles: true,
  difficulty: true,
  style: true,
  minutes: true,
  core: true,
  prompt: true,
  good: true,
  poor: true,
  easier: true,
  harder: true,
  reactions: true,
  sources: true,
} as const;

/** A question with its row locked until the transaction ends, and its versions, newest first. */
export async function lockQuestion(tx: Tx, questionId: string) {
  await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${questionId} FOR UPDATE`;
  const question = await tx.question.findFirst({
    where: { id: questionId },
    include: {
      versions: {
        orderBy: { version: "desc" },
        select: { ...WORDS, id: true, version: true, state: true, createdById: true },
      },
    },
  });
  if (!question) throw notFound("This question");
  return question;
}

/** How often each of these questions was asked, in any wording and on any rung. */
export async function countUses(
  db: Db | Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ questionId: string; uses: bigint }[]>`
    SELECT v."questionId", count(*) AS uses
    FROM "AskedQuestion" a JOIN "QuestionVersion" v ON v.id = a."questionVersionId"
    WHERE v."questionId" = ANY (${[...questionIds]}) GROUP BY v."questionId"`;
  return new Map(rows.map(({ questionId, uses }) => [questionId, Number(uses)]));
}

type StoredWords = Parameters<typeof wordsOfQuestion>[0];

/** Writes a version that waits for its review. Returns its id. */
export async function writeProposal(
  tx: Tx,
  proposal: {
    readonly questionId: string;
    readonly version: number;
    readonly words: QuestionDraft;
    readonly changeNote: string;
    readonly authorId: string;
    readonly now: Date;
  },
): Promise<string> {
  const { questionId, version, words, changeNote, authorId, now } = proposal;
  const row = await tx.questionVersion.create({
    data: {
      questionId,
      version,
      ...words,
      changeNote,
      state: "proposed",
      createdById: authorId,
      createdAt: now,
    },
    select: { id: true },
  });
  return row.id;
}

/** The newest approved version of a question, whose versions come newest first. */
export function approvedOf<Version extends { readonly state: string }>(
  versions: readonly Version[],
): Version | undefined {
  return versions.find((one) => one.state === "approved");
}

/** The words of the version in use, or null. */
export function wordsInUse(
  versions: readonly (StoredWords & { readonly state: string })[],
): QuestionDraft | null {
  const approved = approvedOf(versions);
  return approved ? wordsOfQuestion(approved) : null;
}
