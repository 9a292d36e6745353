import { headingOf } from "../resumes/headings.ts";
import { stretchesOf, withoutOverlaps, type Stretch } from "./word-search.ts";

/** Bounded, as all that repeats here, so that no text is searched from each of its places to its end. */
const NAME = String.raw`\p{Lu}[\p{L}&'’-]{0,30}`;
const NAMES = String.raw`${NAME}(?:[ \t]{1,3}(?:(?:and|of|the|et|y|und|de|del|la|der|&)[ \t]{1,3}){0,2}${NAME}){0,4}`;
const ALONE = String.raw`(?<![\p{L}\p{N}-])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;

const MEMBERS = String.raw`(?:[Ww]omen|[Gg]irls|[Ll]adies|[Ff]emales?|[Mm]en|[Bb]oys|[Mm]others|[Ff]athers|[Mm]ums|[Mm]oms|[Dd]ads)`;
const GROUP = String.raw`(?:clubs?|teams?|squads?|societ(?:y|ies)|associations?|networks?|groups?|chapters?|leagues?|choirs?|unions?|councils?|committees?|communit(?:y|ies)|circles?|forums?|fellowships?|auxiliary|guilds?|federations?|alliances?|leadership (?:program(?:me)?|forum)|ERG|employee resource groups?)`;
const FAITH = String.raw`(?:church(?:es)?|chapel|parish|cathedral|mosque|masjid|synagogue|gurdwara|diocesan|bible|gospel|qur['’]?an|islamic|muslim|christian|catholic|protestant|methodist|baptist|lutheran|evangelical|pentecostal|orthodox|jewish|hindu|sikh|buddhist|mormon|interfaith)`;
const FAITH_GROUP = String.raw`(?:${GROUP}|band|youth|ministry|outreach|volunteers?|school|study|studies|students?|camps?|organist|treasurer|warden|reader|teacher|sisterhood|brotherhood|mission(?:ary)?)`;

/** Groups whose names say who may be a member, wherever they stand. */
const CLUBS = [
  String.raw`${ALONE}(?:${NAME}[ \t]{1,3})?(?:Women|Girls|Ladies|Mothers|Mums|Moms|Dads|Fathers)[ \t]+(?:[Ii]n|[Ww]ho|[Ff]or|[Oo]f)[ \t]+${NAMES}`,
  String.raw`${ALONE}(?:Frauen|Mädchen)[ \t]+(?:in[ \t]+der|in|im|für)[ \t]+${NAMES}|${ALONE}(?:Femmes|Filles)[ \t]+(?:et|en|dans[ \t]+(?:la|le|les)|du|de[ \t]+la)[ \t]+${NAMES}|${ALONE}(?:Mujeres|Chicas|Niñas)[ \t]+(?:en|de|por)[ \t]+(?:la[ \t]+|el[ \t]+)?${NAMES}`,
  String.raw`${ALONE}(?:${NAME}[ \t]{1,3}){0,4}(?:[Ss]ociety|[Aa]ssociation|[Nn]etwork|[Ll]eague|[Ff]ederation|[Uu]nion|[Cc]ouncil|[Cc]ommunity)[ \t]+(?:of|for)[ \t]+[Ww]omen(?:[ \t]+(?:in[ \t]+)?${NAMES})?`,
  String.raw`${ALONE}(?:${NAME}[ \t]{1,3}){0,4}${MEMBERS}['’]?s?[ \t]+(?:[\p{L}'’-]{1,30}[ \t]{1,3}){0,2}?${GROUP}${ENDS}`,
  String.raw`${ALONE}(?:Py|R-)Ladies${ENDS}|${ALONE}(?:Rails|Django|Black)[ \t]Girls(?:[ \t]Code)?${ENDS}|${ALONE}WiMLDS${ENDS}|${ALONE}Grace Hopper (?:Celebration|[Ss]cholar(?:ship)?)${ENDS}`,
  String.raw`${ALONE}(?:[Ss]orority|[Ff]raternity|(?:Girl|Boy|Eagle)[ \t](?:Scouts?|Guides?)(?:[ \t]of[ \t]${NAMES})?)${ENDS}`,
].map((pattern) => new RegExp(pattern, "gu"));
const FAITHS = new RegExp(
  String.raw`${ALONE}${FAITH}['’]?s?[ \t]+(?:[\p{L}'’-]{1,30}[ \t]{1,3}){0,2}${FAITH_GROUP}${ENDS}|${ALONE}sunday[ \t-]school${ENDS}|(?<!\p{L})(?:kirchen(?:chor|gemeinde|vorstand|musik\p{L}*)|pfarr(?:gemeinde\p{L}*|jugend)|ministrant(?:in|en)?|messdiener(?:in)?|moscheegemeinde|posaunenchor|catéchis(?:te|me)|aumônerie|chorale paroissiale|paroisse|catequista|monaguillo|parroquia|coro parroquial|cofradía)(?!\p{L})|教会|教堂|清真寺|佛教|基督教|伊斯兰教?|穆斯林`,
  "giu",
);

/** In what people do beside their work, one such word gives the club away. */
const TELLING = new RegExp(
  String.raw`${ALONE}(?:wom[ae]n|girls?|lad(?:y|ies)|mothers?|fathers?|mums?|dads?|boys|(?<!\p{L})men)['’]?s?${ENDS}|${ALONE}(?:${FAITH}|temple|ministry|mosques?|vicar|imam|rabbi|pastor|priest)${ENDS}|(?<!\p{L})(?:frauen|mädchen|damen|herren|kirche|kirchlich|gemeindebrief)|(?<!\p{L})(?:femmes?|féminine?s?|église|mosquée|paroisse|cultuel|mujer(?:es)?|femenin[oa]|iglesia|mezquita)(?!\p{L})|女子|女性`,
  "iu",
);
const WORK_OF_ITS_OWN = /proje[ck]t|proyecto|projet|项目|publi|patent|talk|paper|cours|kurs/iu;
const BESIDE_WORK =
  /^[ \t]*(?:interests?|hobb(?:y|ies)|hobbys|activities|volunteering|memberships?|interessen|ehrenamt|loisirs|bénévolat|intereses|aficiones|voluntariado|兴趣爱好?)[ \t]*[:：]/iu;
const PARTS = /[,;|•·\t()]|[ \t][-–—][ \t]/u;

/**
 * Where a text names a club, a team or a community that only women, only men or only one faith join. Groups are told by
 * their names wherever they stand; among interests, memberships and volunteering a single word of the kind is enough.
 */
export function findClubs(text: string): Stretch[] {
  return withoutOverlaps([
    ...besideWork(text),
    ...[...CLUBS, FAITHS].flatMap((pattern) => stretchesOf(text, pattern)),
  ]);
}

function besideWork(text: string): Stretch[] {
  const found: Stretch[] = [];
  let [from, beside] = [0, false];
  for (const line of text.split("\n")) {
    const heading = headingOf(line);
    if (heading !== undefined) beside = heading === "other" && !WORK_OF_ITS_OWN.test(line);
    else if (beside || BESIDE_WORK.test(line)) found.push(...tellingParts(line, from));
    from += line.length + 1;
  }
  return found;
}

function tellingParts(line: string, from: number): Stretch[] {
  const label = BESIDE_WORK.exec(line)?.[0].length ?? 0;
  let at = label;
  return line
    .slice(label)
    .split(PARTS)
    .flatMap((part) => {
      const start = line.indexOf(part, at);
      at = start + part.length;
      const content = part.trim();
      if (!TELLING.test(content)) return [];
      const begin = from + start + part.indexOf(content);
      return [{ from: begin, to: begin + content.length }];
    });
}
