import { endsLikeLevel } from "./computer-names.ts";
import { levelled } from "./vocabulary.ts";

/** How people grade themselves in five languages, plain; at the end of a skill whatever stands before it. */
const SURE_WORDS =
  "native speaker|native or bilingual proficiency|bilingual|advanced|(?:upper[- ])?intermediate|beginner|novice|expert|proficient|conversational|mother tongue|(?:full |limited )?(?:professional )?working proficiency|(?:full )?professional proficiency|working knowledge|langue maternelle|courante?|bilingue|intermediaire|debutante?|avancee?|confirmee?|expertes?|experto|experta|nativo|nativa|fluido|avanzad[oa]|intermedi[oa]|principiante|muttersprache|muttersprachler(?:in)?|fliessend|fließend|verhandlungssicher|grundkenntnisse|gute kenntnisse|sehr gute kenntnisse|fortgeschritten(?:e kenntnisse)?|anfanger(?:in)?|expertin|experte|sehr gut|母语|流利|熟练掌握|熟练|精通|熟悉|掌握|了解|良好|一般|入门";
/** Words that also are parts of names, "Visual Basic", "React Native": in small letters, in brackets or after a sign. */
const WORDS =
  "native|fluent|basics?|elementary|experienced|familiar|competent|skilled|strong|good|very good|excellent|master|medium|high|low|professional|maitrise|notions|bases|bon|bonne|tres bon|bonnes connaissances|basico|basica|alto|alta|medio|media|bajo|baja|gut|[abc][12]\\+?";
/** On scales that are common; "Python 2/3" are two versions. */
const FIGURE = "\\d{1,3}(?:[.,]\\d)?\\s?%|(?:10|[0-9])(?:[.,]\\d)?\\s?/\\s?(?:10|5)";
const FRACTION = "\\d{1,2}(?:[.,]\\d)?\\s?/\\s?\\d{1,2}";
const ANY = `${SURE_WORDS}|${WORDS}|${FIGURE}|${FRACTION}`;

const BRACKETED = new RegExp(`^(.*?)\\s*[([（［]\\s*(${ANY})\\s*[)\\]）］]\\s*$`, "iu");
const JOINED = new RegExp(`^(.*?)\\s*(?:[:：]|\\s[\\u2010-\\u2015-])\\s*(${ANY})\\s*$`, "iu");
const BARE = new RegExp(`^(.*\\S)\\s+(${SURE_WORDS}|${FIGURE})\\s*$`, "iu");
const BARE_SMALL = new RegExp(`^(.*\\S)\\s+(${WORDS})\\s*$`, "u");
const ALONE = new RegExp(`^[\\s([（:：\\u2010-\\u2015-]*(${ANY})[\\s)\\]）.:：]*$`, "iu");
const BEFORE =
  /^(精通|熟练掌握|熟练使用|熟练|熟悉|掌握|了解|proficient|expert|experienced|fluent|skilled|familiar|(?:advanced|good|very good|basic|working) knowledge|maitrise|bonne connaissance|notions|conocimientos (?:avanzados|basicos)|(?:sehr )?gute kenntnisse)(?:\s*[:：]\s*|\s+(?:in|with|of|de|en|von)\s+|(?<=\p{Script=Han})\s*)(?=\S)/iu;

export interface Levelled {
  readonly rest: string;
  readonly level?: string;
}

/** A skill and the level behind it: "Python (expert)", "SQL – advanced", "Excel 80 %", "Spark 4/5". */
export function takeLevel(text: string): Levelled {
  if (endsLikeLevel(text)) return { rest: text };
  const level = levelled(text);
  if (ALONE.test(level)) return { rest: "", level: spell(text) };
  for (const form of [BRACKETED, JOINED, BARE, BARE_SMALL]) {
    const [, name] = form.exec(level) ?? [];
    if (name === undefined) continue;
    return { rest: text.slice(0, name.length), level: spell(text.slice(name.length)) };
  }
  return { rest: text };
}

/** A level over or before several skills: "Expert: Kafka, Flink", "熟练掌握 SQL、Spark". */
export function takeLevelBefore(text: string): Levelled {
  const match = BEFORE.exec(levelled(text));
  const [whole, level] = match ?? [];
  if (whole === undefined || level === undefined) return { rest: text };
  return { rest: text.slice(whole.length), level: text.slice(0, level.length) };
}

/** "Intermediate: Go" in the middle of a list: the level is that of what follows. */
export function takeLevelOver(text: string): Levelled {
  const [, label = "", rest = ""] = /^([^:：]+)[:：]\s*(\S.*)$/u.exec(text) ?? [];
  const level = rest === "" ? undefined : levelAlone(label);
  return level === undefined ? { rest: text } : { rest, level };
}

/** The level that is all that a text says. */
export function levelAlone(text: string): string | undefined {
  return ALONE.test(levelled(text)) ? spell(text) : undefined;
}

function spell(text: string): string {
  return text
    .replace(/^[\s([（［:：\u2010-\u2015-]+|[\s)\]）］:：.]+$/gu, "")
    .replace(/\s*\/\s*/, "/")
    .replace(/\s*%$/, " %");
}

const FULL = "●★■⬤▪◼";
const EMPTY = "○☆□◯▫◻";
const MARK = `[${FULL}${EMPTY}]`;
const MARKS = new RegExp(`(?:${MARK}\\s?){2,10}(?!${MARK})|${MARK}(?=\\s*(?:[,;]|$))`, "gu");
/** Between two words a mark parts them, and those at the end of such a line are no levels either. */
const PARTING = new RegExp(`[^\\s,;${FULL}${EMPTY}]\\s*${MARK}\\s*[^\\s,;${FULL}${EMPTY}]`, "u");

function replaceDrawn(line: string, replaced: (marks: string) => string): string {
  const parted = PARTING.test(line);
  return line.replace(MARKS, (text) => {
    const marks = text.replace(/\s/g, "");
    return parted && marks.length === 1 ? text : replaced(marks);
  });
}

/**
 * Lines in which a level is drawn as dots or stars, with the level as figures: "SQL ●●●○○" is "SQL (3/5)". Marks that
 * are all full and as many for every skill say nothing, as their colours are not known, nor does a scale of one.
 */
export function spellMarks(lines: readonly string[]): string[] {
  const drawn: string[] = [];
  for (const line of lines) {
    replaceDrawn(line, (marks) => {
      drawn.push(marks);
      return marks;
    });
  }
  const full = (marks: string): number => [...marks].filter((mark) => FULL.includes(mark)).length;
  const most = Math.max(0, ...drawn.map((marks) => marks.length));
  const differ = new Set(drawn.map(full)).size > 1 || drawn.some((marks) => full(marks) < marks.length);
  const telling = differ && most > 1;
  return lines.map((line) => replaceDrawn(line, (marks) => (telling ? ` (${full(marks)}/${most})` : " ")));
}
