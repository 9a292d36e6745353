import { findDates } from "./dates.ts";
import { isCompany, isDegree, isSchool } from "./fragments.ts";
import { rowOf, type Cell, type Row } from "./rows.ts";

const COLUMN_TITLE =
  /^(?:s\.? ?no\.?|no\.?|degree|course|programme?|qualifications?|examination|exam|institutes?|institution|institution name|school|college|university|board|year|years|year of passing|passing year|c?gpa|percentage|%|grade|marks|score|result|company|employer|organi[sz]ation|position|designation|job title|title|role|period|time|dates?|duration|from|to|location|place|speciali[sz]ation|subjects?|major|field(?: of study)?|stream|details|description|responsibilities|remarks|tasks|zeitraum|firma|unternehmen|tatigkeit|tätigkeit|abschluss|schule|note|periode|période|entreprise|poste|diplôme|établissement|mention|empresa|puesto|cargo|periodo|título|centro|nota|(?:起止)?(?:时间|年月|日期)|公司(?:名称)?|(?:工作)?单位(?:名称)?|职位|职务|岗位|部门|备注|(?:毕业)?(?:学校|院校)(?:名称)?|专业|学历|学位)(?:\s*\/\s*[\w%]+)?$/i;
const GRADE_TITLE =
  /^%|^(?:c?gpa|percentage|grade|marks|score|result|note|mention|nota)\b|^(?:percentage|marks|grade)\s*\//i;
const GRADE_CELL = /^\d{1,3}(?:[.,]\d{1,3})?\s*%?(?:\s*\/\s*\d{1,3}(?:\.\d+)?)?$/;
/** How far the text of a column may begin from where the column does. */
const SAME_EDGE = 2.5;
const LINE_GAP = 1.45;

/**
 * The lines of a section of entries with what was broken for want of room put together again: words of a table's cell
 * below each other, a name too long for its column. The titles of a table's columns are left out, and a grade under
 * one that says so is called a grade.
 */
export function wholeLines(rows: readonly Row[]): Row[] {
  const whole = joinBrokenDates(joinWrappedNames(joinTableCells(namedGrades(joinMiddles(rows)))));
  // "- Analyst, Pinecrest (2014-2016): moved 120 services": where every job is a point, the points are no text.
  const pointed = whole.every((row) => row.bullet || findDates(row.text)?.range !== true);
  return whole.flatMap((row) => withoutSentence(row, pointed));
}

/** Share of the size of its letters that a line is lower than the one above when both are of one row of a table. */
const OVERLAP = 0.85;
const FEWEST_CELLS = 3;

/**
 * Cells of a table whose words are set in the middle of their row: the lines of a cell with two stand above and below
 * those with one, nearer than any two lines of text. Together they are the row.
 */
function joinMiddles(rows: readonly Row[]): Row[] {
  const out: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const group = out.at(-1);
    const above = group?.at(-1);
    const overlaps =
      above !== undefined &&
      !row.bullet &&
      above.page === row.page &&
      row.y > above.y &&
      row.y - above.y < row.size * OVERLAP;
    if (group && overlaps) group.push(row);
    else out.push([row]);
  }
  return out.flatMap((group) => {
    const isTable = group.length > 1 && group.some((row) => row.cells.length >= FEWEST_CELLS);
    return isTable ? [inColumns(group)] : group;
  });
}

function inColumns(group: readonly [Row, ...Row[]]): Row {
  const [first] = group;
  const columns: Cell[] = [];
  for (const cell of group.flatMap((row) => row.cells)) {
    const at = columns.findIndex((column) => cell.x < column.right && column.x < cell.right);
    const column = columns[at];
    if (column) columns[at] = { ...joinCells(column, cell), x: Math.min(column.x, cell.x) };
    else columns.push(cell);
  }
  const cells = columns.toSorted((one, other) => one.x - other.x);
  return rowOf({ ...first, bottom: Math.max(...group.map((row) => row.bottom)) }, cells, first.gap);
}

function isColumnTitles(row: Row): boolean {
  const titles = row.cells.filter((cell) => COLUMN_TITLE.test(cell.text));
  return (
    row.cells.length > 1 && titles.length >= Math.max(2, row.cells.length - 1) && !/\d{4}/.test(row.text)
  );
}

function namedGrades(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let grades: Cell | undefined;
  let columns: readonly Cell[] = [];
  for (const row of rows) {
    if (isColumnTitles(row)) {
      columns = row.cells;
      grades = columns.find((cell) => GRADE_TITLE.test(cell.text));
      continue;
    }
    const named = row.cells.map((cell, index) =>
      grades &&
      isUnderTitle(cell, grades, row.cells.length === columns.length ? columns[index] : undefined) &&
      GRADE_CELL.test(cell.text)
        ? { ...cell, text: `Grade: ${cell.text}`, runs: [] }
        : cell,
    );
    out.push(withCells(row, named));
  }
  return out;
}

/** At the place of its title, or, where a row has as many cells as titles, as the same of them. */
function isUnderTitle(cell: Cell, title: Cell, counted: Cell | undefined): boolean {
  return Math.abs(cell.x - title.x) < SAME_EDGE * 4 || counted === title;
}

/** A line whose every word stands under a cell of the line above, close to it, goes on with that cell. */
function joinTableCells(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const goesOn =
      above !== undefined &&
      above.cells.length >= 3 &&
      row.cells.length < above.cells.length &&
      isNear(above, row) &&
      findDates(row.text) === undefined &&
      row.cells.every((cell) => under(above, cell) !== undefined);
    if (!above || !goesOn) {
      out.push(row);
      continue;
    }
    const joined = above.cells.map((cell) => {
      const more = row.cells.find((one) => under(above, one) === cell);
      return more ? joinCells(cell, more) : cell;
    });
    out[out.length - 1] = { ...withCells(above, joined), bottom: row.bottom };
  }
  return out;
}

function under(above: Row, cell: Cell): Cell | undefined {
  return above.cells.find((one) => Math.abs(one.x - cell.x) < SAME_EDGE);
}

/** A name whose next word had no room in its column goes on in the line below. */
function joinWrappedNames(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const above = out.at(-1);
    const [first] = above?.cells ?? [];
    const [more] = row.cells;
    if (above && first && more && goesOnBelow(above, row, rows[index + 1])) {
      out[out.length - 1] = { ...withCells(above, [joinCells(first, more)]), bottom: row.bottom };
    } else out.push(row);
  }
  return out;
}

/** "… from May 2024 to" over "July 2024.": a sentence that says when, broken between its dates. */
function joinBrokenDates(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const [first] = above?.cells ?? [];
    const [more] = row.cells;
    const single = above?.cells.length === 1 && row.cells.length === 1 && !row.bullet;
    const broken = single && /\d{4}\s*(?:to|until|till|bis|à|a|au|hasta|[-–—])$/iu.test(above.text);
    const span = broken ? findDates(row.text) : undefined;
    if (above && first && more && span?.at === 0)
      out[out.length - 1] = { ...withCells(above, [joinCells(first, more)]), bottom: row.bottom };
    else out.push(row);
  }
  return out;
}

function goesOnBelow(above: Row, row: Row, next: Row | undefined): boolean {
  const single = above.cells.length === 1 && row.cells.length === 1 && !row.bullet && !above.bullet;
  const last = above.cells.at(-1)?.runs.at(-1);
  const first = row.cells[0]?.runs[0];
  // A line may change its style on the way: what goes on below looks like its end.
  const [ending, beginning] = last && first ? [last, first] : [above, row];
  const alike =
    ending.bold === beginning.bold &&
    ending.italic === beginning.italic &&
    Math.abs(ending.size - beginning.size) < 0.3;
  if (!single || !alike || !isNear(above, row) || Math.abs(above.x - row.x) > SAME_EDGE) return false;
  if (above.text.length > 60 || row.text.length > 40 || findDates(above.text) || findDates(row.text))
    return false;
  const [word = ""] = row.text.split(/\s/);
  const letter = (above.right - above.x) / above.text.length;
  const full = above.right + (word.length + 1) * letter > above.columnRight;
  if (!full) return false;
  if (
    /(?:\b(?:of|and|for|in|the|de|des|du|et|y|und|für|der)|[&/,])$/i.test(above.text) ||
    /^[\p{Ll}&]/u.test(row.text)
  )
    return !/[.;:]$/.test(row.text);
  // "University" alone is nobody's name.
  if (!row.text.includes(" ") && (isSchool(row.text) || isCompany(row.text))) return true;
  const few = row.text.split(/\s+/).length <= 2;
  const distinct = next === undefined || next.bold !== row.bold || next.italic !== row.italic;
  return few && distinct && (row.bold || row.italic) && !isDegree(row.text);
}

/** "Analyst, Pinecrest, 2014 – 2016. Moved 120 services.": what was done there is a line of its own. */
function withoutSentence(row: Row, pointed: boolean): Row[] {
  const [cell] = row.cells;
  const span = cell && findDates(cell.text);
  if (!cell || !span?.range || row.cells.length > 1 || (row.bullet && !pointed)) return [row];
  const end = span.at + span.length;
  const sentence = /^\s*[.;:)]{1,2}\s+(?=\p{Lu}|\p{Script=Han})/u.exec(cell.text.slice(end));
  if (!sentence || span.at === 0) return [row];
  const head = { ...cell, text: cell.text.slice(0, end), runs: [] };
  const rest = { ...cell, text: cell.text.slice(end + sentence[0].length), runs: [] };
  return [
    { ...withCells(row, [head]), bullet: false },
    { ...withCells(row, [rest]), gap: 0 },
  ];
}

function isNear(above: Row, row: Row): boolean {
  return above.page === row.page && row.gap > 0 && row.y - above.bottom < row.size * (LINE_GAP - 1.1);
}

function joinCells(cell: Cell, more: Cell): Cell {
  return {
    ...cell,
    text: `${cell.text} ${more.text}`,
    right: Math.max(cell.right, more.right),
    runs: [...cell.runs, ...more.runs],
  };
}

function withCells(row: Row, cells: readonly Cell[]): Row {
  return {
    ...row,
    cells,
    text: cells.map((cell) => cell.text).join("\t"),
    right: Math.max(row.right, ...cells.map((cell) => cell.right)),
  };
}
