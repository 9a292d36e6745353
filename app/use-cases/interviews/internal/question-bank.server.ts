import { z } from "zod";
import type { BankQuestion } from "#app/hiring/questions/suggest-input.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const ReactionsSchema = z
  .object({
    terse: z.string(),
    rambling: z.string(),
    warmUp: z.string(),
    weak: z.string(),
    strong: z.string(),
  })
  .partial()
  .catch({});

/** A question as an interviewer reads it; `id` is the question's, `versionId` that of the words. */
export type QuestionView = BankQuestion & {
  readonly difficulty: number;
  readonly versionId: string;
  readonly prompt: string;
  readonly good: readonly string[];
  readonly poor: readonly string[];
  readonly reactions: z.infer<typeof ReactionsSchema>;
};

const VERSION = {
  id: true,
  questionId: true,
  title: true,
  prompt: true,
  difficulty: true,
  style: true,
  minutes: true,
  core: true,
  roles: true,
  good: true,
  poor: true,
  easier: true,
  harder: true,
  reactions: true,
  question: { select: { competencyKey: true } },
} as const;

type VersionRow = {
  readonly id: string;
  readonly questionId: string;
  readonly title: string;
  readonly prompt: string;
  readonly difficulty: number;
  readonly style: BankQuestion["style"];
  readonly minutes: number;
  readonly core: boolean;
  readonly good: readonly string[];
  readonly poor: readonly string[];
  readonly easier: string;
  readonly harder: string;
  readonly reactions: unknown;
  readonly question: { readonly competencyKey: string };
};

function questionView(row: VersionRow): QuestionView {
  return {
    id: row.questionId,
    versionId: row.id,
    title: row.title,
    competencyKey: row.question.competencyKey,
    difficulty: row.difficulty,
    style: row.style,
    minutes: row.minutes,
    core: row.core,
    prompt: row.prompt,
    good: row.good,
    poor: row.poor,
    easier: row.easier,
    harder: row.harder,
    reactions: ReactionsSchema.parse(row.reactions),
  };
}

/** The newest words of every question in use on these competencies that suits the role profile. */
export async function loadBank(
  db: Db | Tx,
  { profileKey, competencies }: { readonly profileKey: string; readonly competencies: readonly string[] },
): Promise<QuestionView[]> {
  const questions = await db.question.findMany({
    where: { retiredAt: null, competencyKey: { in: [...competencies] } },
    orderBy: { key: "asc" },
    select: { versions: { orderBy: { version: "desc" }, take: 1, select: VERSION } },
  });
  return questions
    .flatMap(({ versions }) => versions)
    .filter(({ roles }) => roles.length === 0 || roles.includes(profileKey))
    .map(questionView);
}

/** Questions by the exact words that were planned or asked, also when they have been rewritten or retired. */
export async function loadQuestions(db: Db | Tx, versionIds: readonly string[]): Promise<QuestionView[]> {
  if (versionIds.length === 0) return [];
  const rows = await db.questionVersion.findMany({ where: { id: { in: [...versionIds] } }, select: VERSION });
  return rows.map(questionView);
}
