import { planImport, readBankFile } from "#app/hiring/questions/bank-file.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { wordsInUse, WORDS } from "./question-rows.server.ts";

/** Reads a file of questions against the bank as it is: its faults, or what importing it would do, one by one. */
export async function planFile(db: Db | Tx, text: string) {
  const [competencies, roles] = await Promise.all([
    db.competency.findMany({ select: { key: true } }),
    db.roleProfile.findMany({ select: { key: true } }),
  ]);
  const read = readBankFile(text, {
    competencies: competencies.map(({ key }) => key),
    roles: roles.map(({ key }) => key),
  });
  if (!read.ok) return read;
  const rows = await db.question.findMany({
    where: { key: { in: read.questions.map(({ key }) => key) } },
    select: {
      id: true,
      key: true,
      competencyKey: true,
      versions: { orderBy: { version: "desc" }, select: { ...WORDS, version: true, state: true } },
    },
  });
  const bank = rows.map(({ id, key, competencyKey, versions }) => ({
    id,
    key,
    competency: competencyKey,
    words: wordsInUse(versions),
    waiting: versions.some(({ state }) => state === "proposed"),
    newest: versions[0]?.version ?? 0,
  }));
  return { ok: true as const, lines: planImport(read.questions, bank), bank };
}
