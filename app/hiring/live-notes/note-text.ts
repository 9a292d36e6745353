import { z } from "zod";
import type { NoteLine } from "./note-protocol.ts";

/**
 * A line with its place in the note's plain text: its number from 1, and the offsets of its first letter and of
 * the end, in UTF-16 units as JavaScript and the editor count them.
 */
export type PlacedLine = NoteLine & {
  readonly number: number;
  readonly from: number;
  readonly to: number;
};

export type NoteText = { readonly text: string; readonly lines: readonly PlacedLine[] };

const PlacedLineSchema = z.object({
  lineId: z.string().nullable(),
  text: z.string(),
  competencyKey: z.string().optional(),
  number: z.int(),
  from: z.int(),
  to: z.int(),
});

/** The plain text of a note's lines, one a row, with the place of each: what search, brief, export and evidence read. */
export function placeLines(lines: readonly NoteLine[]): NoteText {
  let end = -1;
  const placed = lines.map((line, index) => {
    const from = end + 1;
    end = from + line.text.length;
    return { ...line, number: index + 1, from, to: end };
  });
  return { text: lines.map((line) => line.text).join("\n"), lines: placed };
}

/** Reads stored places; null for anything else. */
export function readPlacedLines(stored: unknown): readonly PlacedLine[] | null {
  const parsed = z.array(PlacedLineSchema).safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/**
 * Where a stored text first departs from the lines of its document, in words; null when they agree to the letter.
 * `stored` is null when the document has no text beside it.
 */
export function departureOf(
  stored: { readonly text: string; readonly lines: unknown } | null,
  lines: readonly NoteLine[],
): string | null {
  const right = placeLines(lines);
  if (stored === null) return "has no text beside it";
  const places = readPlacedLines(stored.lines);
  if (places === null) return "has lines without places";
  if (places.length !== right.lines.length) {
    return `has ${places.length} lines, the document ${right.lines.length}`;
  }
  const wrong = right.lines.find((line, index) => !isSame(line, places[index]));
  if (wrong) return `departs at line ${wrong.number}`;
  return stored.text === right.text ? null : "has another text than its lines";
}

function isSame(one: PlacedLine, other: PlacedLine | undefined): boolean {
  return (
    other !== undefined &&
    one.lineId === other.lineId &&
    one.text === other.text &&
    one.competencyKey === other.competencyKey &&
    one.number === other.number &&
    one.from === other.from &&
    one.to === other.to
  );
}
