import { headingOf } from "../resumes/headings.ts";
import type { Stretch } from "./word-search.ts";

/** Words that make a part of a line the name of a school. */
const SCHOOL =
  /univers(?:i[td]|yt)|univ\.|college|polytech|politecn|politechn|hochschule|institute of|instituto superior|école|ecole|grande école|akademia|academy(?! (?:lead|head|manager|coach|trainer|mentor|instructor|director|program))|akademie|gymnasium|lycée|vidyalaya|vidyapeeth|high school|school of|business school|faculty of|faculté|facultad|fakultät|uniwersytet|szkoła|大学|学院|中学|(?<!\p{L})(?:Caltech|Georgia Tech|Virginia Tech|INSEAD|Sorbonne|Bocconi|Sciences Po|CentraleSupélec|Tsinghua)(?!\p{L})/iu;
/** Short names, and those that are words as well, count as they are written: "TH Köln", not "The". */
const SHORT_SCHOOL =
  /(?<![\p{L}\p{N}])(?:TU|FH|TH|ETH|EPFL|MIT(?! Licen[cs]e)|UCL|LSE|KTH|AGH|HEC|INSA|IIT|NIT|EPF|ESSEC|UCLA|NYU|CMU|NUS|NTU|KIT|RWTH|LMU|HTW|EHESS|ENSAE|ENS|UPC|UPM|UAM|TUM|HPI|WHU|ULB|KU)(?!\p{L}) ?(?=\p{Lu}|[,;|()\d]|$)/u;
const SHARED_NAMES = "Stanford|Harvard|Princeton|Yale|Oxford|Cambridge|Cornell|Berkeley|Dartmouth";
const SHARED = new RegExp(`(?<!\\p{L})(?:${SHARED_NAMES})(?!\\p{L})`, "iu");
const SHARED_WORD = /(?<![\p{L}\p{N}])(?:Imperial|Duke)(?!\p{L}) ?(?=\p{Lu}|[,;|()\d]|$)/u;
/** Companies are called after these schools, too: a capitalised word after the name that no school has. */
const NAMED_AFTER_SCHOOL = new RegExp(
  `(?<!\\p{L})(?:${SHARED_NAMES}|Imperial|Duke)\\s+(?!Brookes|Judge|Saïd|Said|Law|Med|Tech|Kunshan|Extension|GSB|Engineering)\\p{Lu}\\p{Ll}`,
  "u",
);
const DEGREE =
  /(?<!\p{L})(?:[BM]\.?\s?Sc|[BM]\.A|BA|[BM]\.?Eng|[BM]\.?\s?Tech|Ph\.?D|D\.?Phil|MBA|LL[BM]|Bachelor|Master|Diplom|[Dd]egree)(?!\p{L})/u;
const PARTS_OF_LINE =
  /[,;|•·\t()]|\s[-–—/]\s|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|\s(?:at|an der|à|en la|in the)\s/u;

/** Where a text names a school, told by words such as "university" and by well-known names. */
export function findSchools(text: string): Stretch[] {
  const found: Stretch[] = [];
  let [from, studies] = [0, false];
  for (const line of text.split("\n")) {
    const heading = headingOf(line);
    if (heading !== undefined) studies = heading === "education";
    const surely = studies || DEGREE.test(line);
    let at = from;
    for (const part of line.split(PARTS_OF_LINE)) {
      const start = text.indexOf(part, at);
      const content = part.trim();
      if (isSchool(content, surely)) {
        const begin = start + part.indexOf(content);
        found.push({ from: begin, to: begin + content.length });
      }
      at = start + part.length;
    }
    from += line.length + 1;
  }
  return found;
}

function isSchool(part: string, surely: boolean): boolean {
  if (SCHOOL.test(part) || SHORT_SCHOOL.test(part)) return true;
  const shared = SHARED.test(part) || SHARED_WORD.test(part);
  return shared && (surely || !NAMED_AFTER_SCHOOL.test(part));
}
