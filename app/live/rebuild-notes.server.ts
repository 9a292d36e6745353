import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { departureOf } from "#app/hiring/live-notes/note-text.ts";
import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { NoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createTagAuthors, tagsOf } from "#app/platform/live-notes/note-authors.server.ts";
import { linesOf } from "#app/platform/live-notes/note-lines.server.ts";
import { projectNote } from "#app/use-cases/live-notes/internal/project-note.server.ts";

const BY_THE_SYSTEM = { kind: "system", id: null } as const;

/** What comparing every note's plain text with its document has shown. */
export type Comparison = {
  readonly documents: number;
  readonly lines: number;
  readonly characters: number;
  /** Texts that agreed to the letter: words, ids, tags and places. */
  readonly agreed: number;
  /** What departed, and was written anew unless only looked at. */
  readonly mended: readonly string[];
  /** What departs still: all of it after a mere look, nothing after a rebuilding that went well. */
  readonly departing: readonly string[];
  /** Texts to which there is no document; they are left alone. */
  readonly withoutDocument: readonly string[];
};

/**
 * Reads every note from its log, compares its plain text beside it, and writes anew what departs. `write` false only
 * looks. What was written is read back and compared again, so that the answer says what is so, not what was meant.
 * May run beside a working server: a text that the server has written meanwhile is newer, and is compared again.
 */
export async function rebuildNotes(
  database: Services["database"],
  notes: NoteLog,
  { write }: { readonly write: boolean },
): Promise<Comparison> {
  const db = database.prisma;
  const authors = createTagAuthors(database.pool);
  const seen = { documents: 0, lines: 0, characters: 0, agreed: 0 };
  const mended: string[] = [];
  const departing: string[] = [];
  const names = await notes.listAll();
  for (const name of names) {
    if (parseDocumentName(name) === null) continue;
    const first = await compare(name);
    seen.documents += 1;
    seen.lines += first.lines.length;
    seen.characters += first.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (first.departure === null) {
      seen.agreed += 1;
      continue;
    }
    if (write) {
      const tags = await authors.resolve(name, first.tags);
      const ctx = { db, now: first.at, eventActor: BY_THE_SYSTEM };
      await projectNote(ctx, { name, lines: first.lines, tags });
    }
    const left = write ? (await compare(name)).departure : first.departure;
    if (left === null) mended.push(`${name} ${first.departure}`);
    else departing.push(`${name} ${left}`);
  }
  const orphans = await db.noteText.findMany({
    where: { name: { notIn: names } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return { ...seen, mended, departing, withoutDocument: orphans.map(({ name }) => name) };

  async function compare(name: string) {
    const at = new Date();
    const doc = await notes.load(name);
    const lines = linesOf(doc, NOTE_FIELD);
    const stored = await db.noteText.findFirst({ where: { name }, select: { text: true, lines: true } });
    return { at, lines, tags: tagsOf(doc, NOTE_FIELD), departure: departureOf(stored, lines) };
  }
}

/** What to print of a comparison. */
export function comparisonWords(comparison: Comparison, { write }: { readonly write: boolean }): string {
  const { documents, lines, characters, agreed, mended, departing, withoutDocument } = comparison;
  const list = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${title}:`, ...names.map((name) => `  ${name}`)];
  return [
    `Compared ${documents} documents with their text: ${lines} lines, ${characters} characters.`,
    `${agreed} agreed to the letter, ${mended.length} were written anew, ${departing.length} depart.`,
    ...list("Written anew", mended),
    ...list(write ? "Still departing" : "Departing; run without --check to write them anew", departing),
    ...list("Text without a document, left alone", withoutDocument),
  ].join("\n");
}
