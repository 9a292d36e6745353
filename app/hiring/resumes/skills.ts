import type { Found, SpokenLanguage } from "./profile.ts";
import { regionOf, type Cell, type Row } from "./rows.ts";
import { plain } from "./vocabulary.ts";

const LEVEL =
  /\s*(?:[(:–—-]\s*)?(?:native(?: (?:speaker|or bilingual proficiency))?|bilingual|fluent|advanced|intermediate|beginner|basic|expert|proficient|experienced|elementary|conversational|mother tongue|(?:full )?professional(?: working)?(?: proficiency)?|limited working(?: proficiency)?|working knowledge|langue maternelle|courant|bilingue|notions|intermediaire|débutant|avance|nativo|fluido|avanzado|intermedio|básico|muttersprache|fließend|verhandlungssicher|grundkenntnisse|gute kenntnisse|[abc][12](?:\+)?|母语|流利|熟练|精通|一般)\s*\)?\s*$/iu;
const MAX_SKILL = 60;
const DURATION = /^\d+\s*\+?\s*(?:years?|yrs?|months?|ans|jahre|años|年)\b/i;

/** The single skills of a skills section. Labels ("Languages:") and grades are left out. */
export function readSkills(rows: readonly Row[]): Found<string>[] {
  const seen = new Set<string>();
  const skills: Found<string>[] = [];
  for (const { text, row } of paragraphs(rows)) {
    for (const part of splitList(withoutLabel(text))) {
      const value = cleanSkill(part);
      const key = plain(value);
      if (value === "" || value.length > MAX_SKILL || !/[\p{L}]/u.test(value) || seen.has(key)) continue;
      if (value.split(/\s+/).length > 7 || DURATION.test(value)) continue;
      seen.add(key);
      skills.push({ value, confidence: confidenceOf(value), region: regionOf(row) });
    }
  }
  return skills;
}

function confidenceOf(value: string): number {
  const length = value.split(/\s+/).length;
  return length <= 3 ? 0.85 : length <= 5 ? 0.65 : 0.45;
}

function cleanSkill(part: string): string {
  return part
    .replace(LEVEL, "")
    .replace(/\s*[([]?\b\d{1,2}\s*\/\s*\d{1,2}\b[)\]]?\s*$/, "")
    .replace(/^(?:and|et|und|y)\s+(?=\S)/i, "")
    .replace(/^[\s•●○▪◦·*–—-]+|[\s.•●○■□★☆⬤◯·–—:]+$/gu, "")
    .trim();
}

/** A list written in one or several lines, without the labels that stand in a gutter of their own. */
function paragraphs(rows: readonly Row[]): { text: string; row: Row }[] {
  const gutter = labelGutter(rows);
  const stacked = rows.filter((row, index) => isStackedLabel(row, rows[index + 1])).length >= 2;
  const out: { text: string; row: Row; last: Row }[] = [];
  for (const [index, row] of rows.entries()) {
    // A label that looked like a heading stands at the height of the list it labels.
    if (rows[index + 1]?.y === row.y && rows[index + 1]?.page === row.page && row.cells.length === 1)
      continue;
    if (/[:：]\s*$/.test(row.text) && row.cells.length === 1) continue;
    if (stacked && isStackedLabel(row, rows[index + 1])) continue;
    const labelled = row.cells.length > 1 && (isLabel(row.cells[0]?.text) || (gutter && isGutterLabel(row)));
    const cells = (labelled ? row.cells.slice(1) : row.cells.map(withoutBoldLabel)).flatMap(inBoxes);
    const text = cells
      .map((cell) => cell.text)
      .join(cells.length > 1 && !cells.some((cell) => cell.text.includes(",")) ? " ; " : " ");
    const above = out.at(-1);
    const before = rows[index - 1];
    const underLabel = stacked && before !== undefined && isStackedLabel(before, row);
    const starts = labelled || underLabel || row.bullet || hasLabel(row);
    if (above && !starts && continues(above.last, row, above.text)) {
      above.text += ` ${text}`;
      above.last = row;
    } else out.push({ text, row, last: row });
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
  if (runs.length < 2 || !apart || /[,;:]/.test(cell.text)) return [cell];
  return runs.map((run) => ({ ...cell, text: run.text, x: run.x, right: run.x + run.width, runs: [run] }));
}

/** "**Databases** PostgreSQL, Redis": bold words before a plain list are its label. */
function withoutBoldLabel(cell: Cell, place: number): Cell {
  const plainFrom = cell.runs.findIndex((run) => !run.bold);
  if (place > 0 || plainFrom < 1) return cell;
  const textOf = (runs: readonly { readonly text: string }[]): string =>
    runs
      .map((run) => run.text.trim())
      .join(" ")
      .trim();
  const label = textOf(cell.runs.slice(0, plainFrom));
  const rest = textOf(cell.runs.slice(plainFrom));
  return /[,;]/.test(rest) && !/[,;]/.test(label) && label.length <= 40 ? { ...cell, text: rest } : cell;
}

/** "**Databases**" in a line of its own over "PostgreSQL, Redis". */
function isStackedLabel(row: Row, below: Row | undefined): boolean {
  return row.bold && below?.bold === false && row.cells.length === 1 && !/[,;]/.test(row.text);
}

function isLabel(text: string | undefined): boolean {
  return text !== undefined && /[:：]$/.test(text.trim()) && text.length < 50;
}

/** Whether the lines of a section have a column of labels: most begin with a short cell, and lists stand beside. */
function labelGutter(rows: readonly Row[]): boolean {
  const two = rows.filter((row) => row.cells.length === 2);
  const lists = two.filter(
    (row) => /[,;]/.test(row.cells[1]?.text ?? "") && !/[,;]/.test(row.cells[0]?.text ?? ""),
  );
  return lists.length > 0 && lists.length >= two.length * 0.6;
}

function isGutterLabel(row: Row): boolean {
  return row.cells.length === 2 && !/[,;]/.test(row.cells[0]?.text ?? "");
}

/** "Databases: …", "Cloud – …, …". */
const LABEL = /^[^,;:：]{2,45}[:：](?!\/\/)\s*(?=\S)|^[^,;:：–—]{2,30}\s[–—-]\s(?=[^,;]+[,;])/u;

function hasLabel(row: Row): boolean {
  return LABEL.test(row.text);
}

function withoutLabel(text: string): string {
  return text.replace(LABEL, "");
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

function splitList(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  for (const character of text) {
    if ("([（".includes(character)) depth += 1;
    if (")]）".includes(character)) depth = Math.max(0, depth - 1);
    const separates = /[,;|•·●■▪、，；\t∙⋅]/u.test(character);
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

const LANGUAGE_NAMES =
  /^(?:mandarin|cantonese|chinese|english|french|german|spanish|italian|portuguese|dutch|russian|japanese|korean|arabic|hindi|bengali|urdu|turkish|polish|swedish|danish|norwegian|finnish|greek|hebrew|czech|hungarian|romanian|ukrainian|vietnamese|thai|indonesian|malay|tamil|telugu|marathi|gujarati|punjabi|persian|farsi|swahili|catalan|latin|tagalog|filipino|anglais|francais|allemand|espagnol|italien|portugais|chinois|arabe|russe|japonais|neerlandais|ingles|frances|aleman|espanol|italiano|portugues|chino|ruso|japones|englisch|franzosisch|deutsch|spanisch|italienisch|portugiesisch|chinesisch|russisch|turkisch|polnisch|niederlandisch|japanisch|英语|法语|德语|日语|韩语|西班牙语|俄语|中文|普通话|粤语|汉语)(?![\p{L}])/u;

/** The spoken languages of a languages section, with the level as printed. */
export function readLanguages(rows: readonly Row[]): Found<SpokenLanguage>[] {
  const seen = new Set<string>();
  const out: Found<SpokenLanguage>[] = [];
  for (const row of rows) {
    for (const part of row.cells.flatMap((cell) => cell.text.split(/[,;|•·、，；]\s*(?![^(]*\))/u))) {
      const match = LANGUAGE_NAMES.exec(plain(part));
      const name = match ? part.slice(0, match[0].length).trim() : undefined;
      if (name === undefined || seen.has(plain(name))) continue;
      seen.add(plain(name));
      const fluency = part.slice(name.length).replace(/^[\s:(–—-]+|[\s)]+$/gu, "");
      const beside = fluency === "" && row.cells.length === 2 ? (row.cells[1]?.text ?? "") : fluency;
      const level = /[\p{L}]/u.test(beside) && !LANGUAGE_NAMES.test(plain(beside)) ? { fluency: beside } : {};
      out.push({ value: { language: name, ...level }, confidence: 0.9, region: regionOf(row) });
    }
  }
  return out;
}
