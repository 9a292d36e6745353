import { z } from "zod";
import { isOffered, type QuestionRetirement } from "#app/hiring/questions/question-retirement.ts";
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
  readonly roles: readonly string[];
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
  const { stamp, usedIds } = await bankAt(db, openingId);
  const used = new Set(usedIds);
  const questions = await newestWords(db, stamp, competencies);
  const earlier = await earlierWords(db, used, questions);
  return questions
    .flatMap(({ retirement, ...latest }) => {
      const first = earlier.get(latest.questionId);
      const version = first ?? latest;
      const usedAtOpening = first !== undefined || used.has(latest.id);
      return isOffered({ retirement, core: version.core, usedAtOpening }) ? [version] : [];
    })
    .filter(({ roles }) => roles.length === 0 || roles.includes(profileKey))
    .map(questionView);
}

type NewestRow = VersionRow & { readonly retirement: QuestionRetirement | null };

type KeptWords = { readonly stamp: string; readonly words: readonly NewestRow[] };

/** The bank as it was last read, by whichever client or transaction. */
let lastRead: KeptWords | null = null;

/**
 * The newest approved words of every question on these competencies, in order of key. The bank is kept from one time to
 * the next, because a room asks for it after every act; its stamp, which every write to it changes, tells whether it
 * still holds. Read before the words, so that a write in between makes the next reader ask again.
 */
async function newestWords(
  db: Db | Tx,
  stamp: string,
  competencies: readonly string[],
): Promise<readonly NewestRow[]> {
  const words = lastRead?.stamp === stamp ? lastRead.words : await readBank(db);
  lastRead = { stamp, words };
  return words.filter(({ question }) => competencies.includes(question.competencyKey));
}

/**
 * Which bank it is, how many rows it has, and which transactions wrote them; and the versions that an opening has planned
 * or asked. In one query, because a room asks for both after every act.
 */
async function bankAt(db: Db | Tx, openingId: string) {
  const [row] = await db.$queryRaw<{ stamp: string; usedIds: string[] }[]>`
    SELECT concat_ws(' ', current_database(),
        (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM "Question"),
        (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM "QuestionVersion")
      ) AS stamp,
      ARRAY(
        SELECT DISTINCT used.id
        FROM "Application" a
        JOIN "Interview" i ON i."applicationId" = a.id
        CROSS JOIN LATERAL (
          SELECT "questionVersionId" AS id FROM "AskedQuestion" WHERE "interviewId" = i.id
          UNION ALL
          SELECT "questionVersionId" FROM "PlannedQuestion" WHERE "interviewId" = i.id
        ) used
        WHERE a."openingId" = ${openingId} AND used.id IS NOT NULL
      ) AS "usedIds"`;
  if (!row) throw new Error("The database did not say which bank it has.");
  return row;
}

async function readBank(db: Db | Tx): Promise<readonly NewestRow[]> {
  const [row] = await db.$queryRaw<{ words: NewestRow[] | null }[]>`
    SELECT json_agg(json_build_object(
      'retirement', q.retirement, 'id', v.id, 'questionId', q.id, 'title', v.title, 'prompt', v.prompt,
      'difficulty', v.difficulty, 'style', v.style, 'minutes', v.minutes, 'core', v.core, 'roles', v.roles,
      'good', v.good, 'poor', v.poor, 'easier', v.easier, 'harder', v.harder, 'reactions', v.reactions,
      'question', json_build_object('competencyKey', q."competencyKey")
    ) ORDER BY q.key) AS words
    FROM "Question" q
    CROSS JOIN LATERAL (
      SELECT * FROM "QuestionVersion"
      WHERE "questionId" = q.id AND state = 'approved' ORDER BY version DESC LIMIT 1
    ) v`;
  return row?.words ?? [];
}

/** By question, the words that an opening used first where they are not the newest: only those are read. */
async function earlierWords(db: Db | Tx, used: ReadonlySet<string>, newest: readonly VersionRow[]) {
  const current = new Set(newest.map(({ id }) => id));
  const ids = [...used].filter((id) => !current.has(id));
  if (ids.length === 0) return new Map<string, VersionRow>();
  const versions = await db.questionVersion.findMany({
    where: {
      id: { in: ids },
      state: "approved",
      questionId: { in: newest.map(({ questionId }) => questionId) },
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
