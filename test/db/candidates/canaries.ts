import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as Y from "yjs";
import type { TestDatabase } from "../template.ts";

/**
 * Words that nobody can guess, one for each column of each row, put into everything that can hold words; and a look
 * for them in the whole database and on the whole disk. Tables and columns are asked of the database itself, so that
 * one that is added later is filled and searched, too.
 */

/** Tables that hold nothing about a candidate. A table that is neither here nor filled makes the test fail. */
export const NOT_ABOUT_CANDIDATES: readonly string[] = [
  "Account",
  // When somebody is busy, never what with.
  "BusyTime",
  "CalendarFeed",
  "Company",
  "Competency",
  "DifficultyLook",
  // Files of visitors who have not applied; they leave within two days.
  "HeldUpload",
  "Export",
  "HiringTeamMember",
  // Its file and what was found in it are gone when anybody has been taken in.
  "Import",
  "InterviewSettings",
  "InterviewSkill",
  "Invitation",
  "KnownPlace",
  // How the mail service behaves, and the company's own words for kinds of mail.
  "MailService",
  // Which letter went to several, not what it says.
  "MailBulk",
  "MailWording",
  "Opening",
  // Who hears of an opening, and how far; what is said names no candidate.
  "OpeningChannel",
  "OpeningQuestion",
  "OpeningSession",
  "Person",
  "Question",
  "QuestionVersion",
  "RateLimit",
  "ReminderSettings",
  "RoleProfile",
  "Room",
  "RubricCompetency",
  "RubricSession",
  "RubricVersion",
  "SavedView",
  "Session",
  "Verification",
  "_baton_migrations",
  "_prisma_migrations",
];

/** Columns of text that hold no words of or about anybody, and why. Ids and foreign keys are left out by themselves. */
const NO_WORDS: Readonly<Record<string, string>> = {
  "Application.broughtBy": "an id",
  "Application.dispositionCode": "a code of the fixed list",
  "Application.revealedById": "an id",
  "AskedQuestion.competencyKey": "a key of the library",
  "CandidateRequest.resolvedById": "an id",
  "DecisionCitation.competencyKey": "a key of the library",
  "Document.sha256": "a digest",
  "Document.storageKey": "a random name",
  "Document.uploadedById": "an id",
  "Event.actorId": "an id",
  "Event.applicationId": "an id",
  "Event.candidateId": "an id",
  "Event.interviewId": "an id",
  "Event.openingId": "an id",
  "Event.subjectId": "an id",
  "Event.subjectKind": "a word of the code",
  "Event.type": "a word of the code",
  "HeldInterview.link": "the interviewer's own room",
  "HeldInterview.name": "from the opening's plan",
  "HeldInterview.shadowIds": "ids",
  "HeldTime.whoId": "an id",
  "Hold.timeZone": "a zone",
  "ImportedFact.digest": "a digest",
  "ImportedThing.thingId": "an id",
  "InboxItem.key": "made of ids",
  "InboxItem.kind": "a word of the code",
  "Interview.focus": "keys of the library",
  "Interview.name": "from the opening's plan",
  "Interview.timeZone": "of the company",
  "Mail.idempotencyKey": "made of ids",
  "Mail.interviewId": "an id",
  "Mail.queuedById": "an id",
  "Mail.replyTo": "made of an id and a digest",
  "Mail.template": "a word of the code",
  "NoteAmendment.interviewId": "an id",
  "NoteAmendment.ownerId": "an id",
  "NoteClient.name": "made of ids",
  "NoteClient.personId": "an id",
  "NoteState.name": "made of ids",
  "NoteText.interviewId": "an id",
  "NoteText.name": "made of ids",
  "NoteText.ownerId": "an id",
  "NoteUpdate.authorId": "an id",
  "NoteUpdate.name": "made of ids",
  "ResumeCorrection.field": "a word of the code",
  "ResumeCorrection.part": "a word of the code",
  "RoomAct.interviewId": "an id",
  "RoomAct.personId": "an id",
  "ScorecardLevel.competencyKey": "a key of the library",
  "ScreeningDecision.reasonCode": "a code of the fixed list",
  "SearchEntry.name": "follows the candidate's name by itself",
  "SearchPerson.name": "follows the candidate's name by itself",
  "Signal.askedQuestionId": "an id",
  "Signal.competencyKey": "a key of the library",
  "Thread.competencyKey": "a key of the library",
  "Thread.pulledById": "an id",
};

/** A colleague stays the addressee of what they were sent. */
const STAYS_WITH_COLLEAGUES = ["Mail.to", "Mail.toName"];

export type Canary = { readonly table: string; readonly column: string; readonly word: string };
type Column = { readonly table: string; readonly column: string; readonly type: string };

const WORDY = [
  "text",
  "citext",
  "varchar",
  "bpchar",
  "name",
  "json",
  "jsonb",
  "bytea",
  "xml",
  "_text",
  "_varchar",
  "_citext",
];

/** Every table of the product, without the queue's. */
export async function tablesOf({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return rows.map((row) => row.table);
}

async function wordyColumns({ pool }: TestDatabase): Promise<Column[]> {
  const { rows } = await pool.query<Column>(
    `SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.udt_name = ANY ($1)
       AND NOT EXISTS (
         SELECT FROM information_schema.key_column_usage k
         JOIN information_schema.table_constraints tc USING (constraint_schema, constraint_name)
         WHERE k.table_schema = 'public' AND k.table_name = c.table_name AND k.column_name = c.column_name
           AND tc.constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY'))`,
    [WORDY],
  );
  return rows;
}

/** Rows that stand in each table of candidates, by their place on disk, so that later ones can be told from them. */
export async function fillRows(
  database: TestDatabase,
  mark: string,
  isOther: (row: string) => boolean,
): Promise<Canary[]> {
  const { pool } = database;
  const columns = (await wordyColumns(database)).filter(
    ({ table, column }) => !NOT_ABOUT_CANDIDATES.includes(table) && !(`${table}.${column}` in NO_WORDS),
  );
  const canaries: Canary[] = [];
  await pool.query('ALTER TABLE "Event" DISABLE TRIGGER "Event_appended"');
  for (const { table, column, type } of columns) {
    const found = await pool.query<{ key: string; row: Record<string, unknown> }>(
      `SELECT coalesce(to_jsonb(t)->>'id', to_jsonb(t)->>'name') AS key, to_jsonb(t) AS row FROM "${table}" t`,
    );
    for (const { key, row } of found.rows) {
      if (isOther(`${table} ${key}`)) continue;
      if (STAYS_WITH_COLLEAGUES.includes(`${table}.${column}`) && isToColleague(row)) continue;
      const word = `${mark}${randomBytes(12).toString("hex")}`;
      await pool.query(
        `UPDATE "${table}" SET "${column}" = $1 WHERE coalesce(to_jsonb("${table}".*)->>'id', to_jsonb("${table}".*)->>'name') = $2`,
        [holding(word, type, row[column]), key],
      );
      canaries.push({ table, column, word });
    }
  }
  await pool.query('ALTER TABLE "Event" ENABLE TRIGGER "Event_appended"');
  return canaries;
}

/** The keys of all rows of a database, as `fillRows` takes them. */
export async function keysOf(database: TestDatabase): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const table of await tablesOf(database)) {
    const { rows } = await database.pool.query<{ key: string }>(
      `SELECT coalesce(to_jsonb(t)->>'id', to_jsonb(t)->>'name') AS key FROM "${table}" t`,
    );
    for (const { key } of rows) keys.add(`${table} ${key}`);
  }
  return keys;
}

function isToColleague(row: Readonly<Record<string, unknown>>): boolean {
  return String(row["template"]).endsWith("-interviewer");
}

/** A value of a column's type that holds the word; what it held before stays readable around it. */
function holding(word: string, type: string, before: unknown): unknown {
  if (type === "bytea") return noteWith(word);
  if (type.startsWith("_")) return [word];
  if (type !== "json" && type !== "jsonb") return word;
  if (Array.isArray(before)) return JSON.stringify([{ text: word }]);
  return JSON.stringify({ ...(before ?? {}), candidateName: word, place: word, words: { deep: [word] } });
}

/** A change of a live note as an editor sends it. */
function noteWith(word: string): Buffer {
  const doc = new Y.Doc();
  const line = new Y.XmlElement("paragraph");
  line.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment("default").insert(0, [line]);
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

/** Puts a word into every file of a store; answers the words. */
export async function fillFiles(folder: string, mark: string): Promise<Canary[]> {
  const canaries: Canary[] = [];
  for (const path of await filesUnder(folder)) {
    const word = `${mark}${randomBytes(12).toString("hex")}`;
    await writeFile(path, word);
    canaries.push({ table: "files", column: path, word });
  }
  return canaries;
}

/**
 * Puts a word into what the queue remembers of every job that has not run. The jobs of the clock, and those with which the
 * queue sends them, are there when a minute strikes meanwhile, and are about nobody.
 */
export async function fillJobs({ pool }: TestDatabase, mark: string): Promise<Canary[]> {
  const { rows } = await pool.query<{ id: string }>(
    String.raw`SELECT id FROM jobs.job WHERE name NOT LIKE '\_\_pgboss\_\_%' AND data IS NOT NULL AND data <> '{}'`,
  );
  const canaries: Canary[] = [];
  for (const { id } of rows) {
    const word = `${mark}${randomBytes(12).toString("hex")}`;
    await pool.query("UPDATE jobs.job SET output = $1, state = 'failed' WHERE id = $2", [
      JSON.stringify({ message: word }),
      id,
    ]);
    canaries.push({ table: "jobs.job", column: "output", word });
  }
  return canaries;
}

/** The places where each word still stands: every column of every table of every schema, and every file. */
export async function whereFound(
  database: TestDatabase,
  folder: string,
  canaries: readonly Canary[],
): Promise<string[]> {
  const haystacks = new Map<string, string>();
  const { rows: tables } = await database.pool.query<{ schema: string; table: string }>(
    `SELECT table_schema AS schema, table_name AS table FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  for (const { schema, table } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(
      `SELECT t::text AS row FROM "${schema}"."${table}" t`,
    );
    haystacks.set(schema === "public" ? table : `${schema}.${table}`, rows.map(({ row }) => row).join("\n"));
  }
  const files = await Promise.all((await filesUnder(folder)).map((path) => readFile(path, "latin1")));
  haystacks.set("files", files.join("\n"));
  return canaries.flatMap(({ table, column, word }) => {
    const hex = Buffer.from(word).toString("hex");
    const places = [...haystacks].filter(([, text]) => text.includes(word) || text.includes(hex));
    return places.map(([place]) => `${table}.${column} in ${place}`);
  });
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
