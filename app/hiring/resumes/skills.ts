import { isComputerLanguage } from "./computer-names.ts";
import { isDateAlone } from "./dates.ts";
import type { FoundSkill } from "./profile.ts";
import { regionOf, rowOf, type Cell, type Row } from "./rows.ts";
import { levelAlone, spellMarks, takeLevel, takeLevelBefore, takeLevelOver } from "./skill-levels.ts";
import { isSpokenLine } from "./spoken-languages.ts";
import { plain } from "./vocabulary.ts";

const MAX_SKILL = 60;
const MAX_WORDS = 7;
const DURATION = /^\d+\s*\+?\s*(?:years?|yrs?|months?|ans|jahre|años|年)\b/i;

/**
 * The single skills of a skills section, each with the level that stands behind it or over its list. Labels
 * ("Databases:") are left out, and so are the languages that somebody speaks; those for computers that stand among
 * them, there or in a section of their own (`languages`), are skills.
 */
export function readSkills(rows: readonly Row[], languages: readonly Row[] = []): FoundSkill[] {
  const skills = readLists(
    rows
      .flatMap(atLabels)
      .filter(
        (row, index, all) =>
          !isSpokenLine(row) && !goesOnSpoken(row, all[index - 1]) && !isPastime(row) && !isColumnTitles(row),
      ),
  );
  const among = [...readLists([...rows.filter(isSpokenLine), ...languages])].filter(([key]) =>
    isComputerLanguage(key),
  );
  // "Spanish (R, W)" is read and written.
  const certain = among.some(([key]) => key.length > 1);
  for (const [key, skill] of certain ? among : []) if (!skills.has(key)) skills.set(key, skill);
  return [...skills.values()];
}

const LABELLED_CELL = /^[^:：,;]{2,30}[:：]\s*\S/u;

/** "Languages: Go, Bash" beside "Cloud: AWS, Terraform" are two lists. */
function atLabels(row: Row): Row[] {
  const begins = row.cells.map((cell) => LABELLED_CELL.test(cell.text));
  if (begins[0] !== true || begins.filter(Boolean).length < 2) return [row];
  const lists: Cell[][] = [];
  for (const [index, cell] of row.cells.entries())
    if (begins[index]) lists.push([cell]);
    else lists.at(-1)?.push(cell);
  // What stands at one height is taken for a label and its list.
  return lists.map((cells, index) =>
    rowOf({ ...row, y: row.y + index / 100 }, cells, index === 0 ? row.gap : 0),
  );
}

/** The second line of a cell of spoken languages. */
function goesOnSpoken(row: Row, above: Row | undefined): boolean {
  const list = above?.cells[1];
  return (
    above !== undefined &&
    list !== undefined &&
    row.cells.length === 1 &&
    Math.abs(row.x - list.x) < 2 &&
    isSpokenLine(above)
  );
}

const COLUMN_TITLE =
  /^(?:skills?|tools?|technolog(?:y|ies)|levels?|proficiency|rating|years?|experience|outils?|niveau|compétences?|herramientas?|nivel|kenntnisse|werkzeuge?|stufe|技能|水平)$/i;

/** "Tool | Level" over a table. */
function isColumnTitles(row: Row): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => COLUMN_TITLE.test(cell.text));
}

/** "Interests: rowing, radio plays" in a section that skills share. */
function isPastime(row: Row): boolean {
  return /^(?:personal )?(?:interests?|hobb(?:y|ies)|interessen|hobbys|intereses|aficiones|loisirs|centres? d['’]intérêts?|兴趣(?:爱好)?)\s*[:：]/iu.test(
    row.text,
  );
}

function readLists(rows: readonly Row[]): Map<string, FoundSkill> {
  const skills = new Map<string, FoundSkill>();
  const lists = paragraphs(rows);
  const texts = spellMarks(lists.map(({ text }) => text));
  /** The skill that a level in a line of its own belongs to. */
  let single: string | undefined;
  for (const [index, { row, label }] of lists.entries()) {
    const list = takeLabel(texts[index] ?? "");
    const { rest, level: leading } = takeLevelBefore(list.rest);
    let over = levelAlone(label === "" ? list.label : label) ?? leading;
    let last = single;
    const own: string[] = [];
    for (const part of splitList(rest)) {
      const group = takeLevelOver(part);
      over = group.level ?? over;
      const { rest: name, level = over } = takeLevel(group.rest);
      const value = cleanSkill(name);
      const known = skills.get(last ?? "");
      if (value === "" && last !== undefined && known && known.level === undefined && level !== undefined)
        skills.set(last, { ...known, level });
      if (value === "" || value.length > MAX_SKILL || !/[\p{L}]/u.test(value)) continue;
      last = undefined;
      if (skills.has(plain(value)) || value.split(/\s+/).length > MAX_WORDS) continue;
      if (DURATION.test(value) || isDateAlone(value)) continue;
      last = plain(value);
      own.push(last);
      skills.set(last, {
        value,
        confidence: confidenceOf(value),
        region: regionOf(row),
        ...(level === undefined ? {} : { level }),
      });
    }
    single = own.length === 1 ? own[0] : undefined;
  }
  return skills;
}

function confidenceOf(value: string): number {
  const length = value.split(/\s+/).length;
  return length <= 3 ? 0.85 : length <= 5 ? 0.65 : 0.45;
}

function cleanSkill(part: string): string {
  return part
    .replace(/^(?:and|et|und|y)\s+(?=\S)/i, "")
    .replace(/^[\s•●○▪◦·*:：–—-]+|[\s.•●○■□★☆⬤◯·–—:]+$/gu, "")
    .trim();
}

/** A list written in one or several lines, without the labels that stand in a gutter of their own. */
function paragraphs(rows: readonly Row[]): { text: string; row: Row; label: string }[] {
  const gutter = labelGutter(rows);
  const stacked = rows.filter((row, index) => isStackedLabel(row, rows[index + 1])).length >= 2;
  const marked = rows.filter((row) => row.bullet).length;
  const out: { text: string; row: Row; last: Row; label: string }[] = [];
  for (const [index, row] of rows.entries()) {
    // A label that looked like a heading stands at the height of the list it labels.
    if (rows[index + 1]?.y === row.y && rows[index + 1]?.page === row.page && row.cells.length === 1)
      continue;
    if (/[:：]\s*$/.test(row.text) && row.cells.length === 1) continue;
    if (stacked && isStackedLabel(row, rows[index + 1])) continue;
    const labelled = row.cells.length > 1 && (isLabel(row.cells[0]?.text) || (gutter && isGutterLabel(row)));
    const bold = labelled ? undefined : boldLabel(row.cells[0]);
    const others = row.cells.slice(1);
    const listed = labelled ? others : bold ? [bold.rest, ...others] : row.cells;
    const cells = listed.flatMap(inBoxes);
    const text = cells
      .map((cell) => cell.text)
      .join(cells.length > 1 && !cells.some((cell) => cell.text.includes(",")) ? " ; " : " ");
    const above = out.at(-1);
    const before = rows[index - 1];
    const underLabel = stacked && before !== undefined && isStackedLabel(before, row);
    const starts = labelled || underLabel || row.bullet || hasLabel(row);
    const point = marked > 2 && !row.bold && row.cells.length === 1 && goesOnPoint(above?.last, row, before);
    if (above && !starts && (point || continues(above.last, row, above.text))) {
      above.text += ` ${text}`;
      above.last = row;
    } else {
      const label = labelled ? row.cells[0]?.text : underLabel ? before.text : bold?.label;
      out.push({ text, row, last: row, label: label ?? "" });
    }
  }
  return out;
}

/** Share of the size of a font above which a gap is no blank of a line. */
const BOX_GAP = 0.5;

/** Words with wider gaps than a blank between them stand each in a box of its own. */
function inBoxes(cell: Cell): Cell[] {
  const { runs } = cell;
  const apart = runs.every((run, index) => {
    const before = runs[index - 1];
    return !before || run.x - (before.x + before.width) > run.size * BOX_GAP;
  });
  if (runs.length < 2 || !apart || /[,;:●○★☆■□]/.test(cell.text)) return [cell];
  return runs.map((run) => ({ ...cell, text: run.text, x: run.x, right: run.x + run.width, runs: [run] }));
}

/** "**Databases** PostgreSQL, Redis": bold words before a plain list are its label. */
function boldLabel(cell: Cell | undefined): { label: string; rest: Cell } | undefined {
  const plainFrom = cell?.runs.findIndex((run) => !run.bold) ?? -1;
  if (!cell || plainFrom < 1) return undefined;
  const textOf = (runs: readonly { readonly text: string }[]): string =>
    runs
      .map((run) => run.text.trim())
      .join(" ")
      .trim();
  const label = textOf(cell.runs.slice(0, plainFrom));
  const rest = textOf(cell.runs.slice(plainFrom));
  const isOne = /[,;]/.test(rest) && !/[,;]/.test(label) && label.length <= 40;
  return isOne ? { label, rest: { ...cell, text: rest } } : undefined;
}

/** "**Databases**" in a line of its own over "PostgreSQL, Redis". */
function isStackedLabel(row: Row, below: Row | undefined): boolean {
  return row.bold && below?.bold === false && row.cells.length === 1 && !/[,;]/.test(row.text);
}

function isLabel(text: string | undefined): boolean {
  return text !== undefined && /[:：]$/.test(text.trim()) && text.length < 50;
}

const MIN_GUTTER_LINES = 3;

/**
 * Whether the lines of a section have a column of labels: most begin with a short cell, and lists stand beside; a table
 * of nothing but two columns has labels if any of its cells at the right is a list and none at the left.
 */
function labelGutter(rows: readonly Row[]): boolean {
  const two = rows.filter((row) => row.cells.length === 2);
  const lists = two.filter(
    (row) => /[,;]/.test(row.cells[1]?.text ?? "") && !/[,;]/.test(row.cells[0]?.text ?? ""),
  );
  const isTable =
    two.length === rows.length &&
    two.length >= MIN_GUTTER_LINES &&
    [0, 1].every((at) => new Set(two.map((row) => Math.round(row.cells[at]?.x ?? 0))).size === 1) &&
    !two.some((row) => /[,;]/.test(row.cells[0]?.text ?? "") || levelAlone(row.cells[1]?.text ?? ""));
  const most = two.length === rows.length ? 0.5 : 0.6;
  return lists.length > 0 && (isTable || lists.length >= two.length * most);
}

function isGutterLabel(row: Row): boolean {
  return row.cells.length === 2 && !/[,;]/.test(row.cells[0]?.text ?? "");
}

/** "Databases: …", "Cloud – …, …". */
const LABEL = /^[^,;:：]{2,45}[:：](?!\/\/)\s*(?=\S)|^[^,;:：–—]{2,30}\s[–—-]\s(?=[^,;]+[,;])/u;

function hasLabel(row: Row): boolean {
  return takeLabel(row.text).label !== "";
}

/** The label before a list; what only a level follows is a skill. */
function takeLabel(text: string): { readonly label: string; readonly rest: string } {
  const label = LABEL.exec(text)?.[0] ?? "";
  const rest = text.slice(label.length);
  const [first = ""] = splitList(rest);
  return levelAlone(first) === undefined ? { label, rest } : { label: "", rest: text };
}

/** A line goes on where the one above was full, in lists parted by commas; one item a line is a list too. */
function continues(above: Row, row: Row, text: string): boolean {
  if (above.page === row.page && row.gap > above.size * 1.9) return false;
  if (/[,;|•·]\s*$/.test(text)) return true;
  if (row.cells.length > 1 || above.cells.length > 1) return false;
  const listed = /[,;]/.test(text) || /[,;]/.test(row.text);
  const full = above.right > above.columnRight - Math.max(60, (above.columnRight - above.x) * 0.2);
  return listed && (full || /^[\p{Ll}(&/+]/u.test(row.text));
}

/** Where every item has its mark, a line without one goes on with the item above, set in as its text is. */
function goesOnPoint(last: Row | undefined, row: Row, before: Row | undefined): boolean {
  const text = last?.cells[0]?.x ?? 0;
  return (
    last?.bullet === true &&
    last === before &&
    last.page === row.page &&
    row.gap <= last.size * 1.5 &&
    row.x >= last.x - 1 &&
    row.x <= text + 2
  );
}

function splitList(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  for (const character of text) {
    if ("([（".includes(character)) depth += 1;
    if (")]）".includes(character)) depth = Math.max(0, depth - 1);
    const separates = /[,;|•·●★■⬤▪◼○☆□◯▫◻、，；\t∙⋅]/u.test(character);
    if (separates && depth === 0) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part].flatMap((one) => one.split(/\s+[-–—/]\s+/)).flatMap(openBrackets);
}

/** "Cloud (AWS, Azure)" lists what is in the brackets. */
function openBrackets(part: string): string[] {
  const match = /^\s*([^()]+?)\s*\(([^()]*[,;][^()]*)\)?\s*$/u.exec(part);
  const [, label, list] = match ?? [];
  return label === undefined || list === undefined ? [part] : [label, ...list.split(/[,;]/)];
}
