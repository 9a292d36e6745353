import { z } from "zod";
import { isOffered } from "#app/hiring/questions/question-retirement.ts";
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

/**
 * The questions offered at an opening on these competencies that suit its role profile, each in the words the opening has
 * planned or asked first, and otherwise in the newest approved ones: candidates of one opening are asked the same.
 */
export async function loadBank(
  db: Db | Tx,
  {
    openingId,
    profileKey,
    competencies,
  }: { readonly openingId: string; readonly profileKey: string; readonly competencies: readonly string[] },
): Promise<QuestionView[]> {
  const [questions, used] = await Promise.all([
    db.question.findMany({
      where: { competencyKey: { in: [...competencies] } },
      orderBy: { key: "asc" },
      select: {
        retirement: true,
        versions: { where: { state: "approved" }, orderBy: { version: "desc" }, take: 1, select: VERSION },
      },
    }),
    versionsUsedAt(db, openingId, competencies),
  ]);
  return questions
    .flatMap(({ retirement, versions: [newest] }) => {
      if (!newest) return [];
      const first = used.get(newest.questionId);
      const version = first ?? newest;
      const usedAtOpening = first !== undefined;
      return isOffered({ retirement, core: version.core, usedAtOpening }) ? [version] : [];
    })
    .filter(({ roles }) => roles.length === 0 || roles.includes(profileKey))
    .map(questionView);
}

/** The version of each question that an opening planned or asked first, by question. */
async function versionsUsedAt(db: Db | Tx, openingId: string, competencies: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT used.id
    FROM "Application" a
    JOIN "Interview" i ON i."applicationId" = a.id
    CROSS JOIN LATERAL (
      SELECT "questionVersionId" AS id FROM "AskedQuestion" WHERE "interviewId" = i.id
      UNION ALL
      SELECT "questionVersionId" FROM "PlannedQuestion" WHERE "interviewId" = i.id
    ) used
    WHERE a."openingId" = ${openingId} AND used.id IS NOT NULL`;
  const versions = await db.questionVersion.findMany({
    where: {
      id: { in: rows.map((row) => row.id) },
      state: "approved",
      question: { competencyKey: { in: [...competencies] } },
    },
    orderBy: { version: "desc" },
    select: VERSION,
  });
  // Newest first, so that the first one used stays.
  return new Map(versions.map((version) => [version.questionId, version]));
}

/** Questions by the exact words that were planned or asked, also when they have been rewritten or retired. */
export async function loadQuestions(db: Db | Tx, versionIds: readonly string[]): Promise<QuestionView[]> {
  if (versionIds.length === 0) return [];
  const rows = await db.questionVersion.findMany({ where: { id: { in: [...versionIds] } }, select: VERSION });
  return rows.map(questionView);
}
