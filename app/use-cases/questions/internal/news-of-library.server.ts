import type { FiledQuestion } from "#app/hiring/questions/bank-file.ts";
import { libraryNews } from "#app/hiring/questions/library-news.ts";
import { wordsOfQuestion } from "#app/hiring/questions/question-draft.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { approvedOf, WORDS } from "./question-rows.server.ts";

/** What a version of Baton brings to the bank as it is, with what is needed to take it in. */
export async function loadNews(db: Db | Tx, shipped: readonly FiledQuestion[]) {
  const [competencies, roles, rows] = await Promise.all([
    db.competency.findMany({ select: { key: true, name: true } }),
    db.roleProfile.findMany({ select: { key: true, name: true } }),
    db.question.findMany({
      select: {
        id: true,
        key: true,
        competencyKey: true,
        retiredAt: true,
        versions: {
          orderBy: { version: "desc" },
          select: { ...WORDS, version: true, state: true, createdById: true },
        },
      },
    }),
  ]);
  const held = rows.map(({ key, retiredAt, versions }) => ({
    key,
    retired: retiredAt !== null,
    versions: versions.map((one) => ({
      words: wordsOfQuestion(one),
      state: one.state,
      fromBaton: one.createdById === null,
    })),
  }));
  const known = { competencies: competencies.map(({ key }) => key), roles: roles.map(({ key }) => key) };
  const news = libraryNews(shipped, held, known);
  const inUse = rows.flatMap(({ key, competencyKey, retiredAt, versions }) => {
    const approved = retiredAt === null ? approvedOf(versions) : undefined;
    return approved ? [{ key, competency: competencyKey, core: approved.core }] : [];
  });
  return { news, inUse, rows: new Map(rows.map((row) => [row.key, row])), competencies, roles };
}
