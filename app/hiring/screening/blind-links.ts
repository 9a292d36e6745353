import { foldText, stretchesOf, withoutOverlaps } from "./word-search.ts";
import type { Stretch } from "./word-search.ts";

const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>"]+|\b(?!(?:ASP|ADO|VB|ML)\.NET\/|[\p{L}\d]+\.js\/)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/[^\s<>"]*|(?<="(?:username|image|picture)"\s*:\s*")[^"\n]+|\b(?:linkedin|github|gitlab|xing|twitter|kaggle|orcid|stackoverflow|skype|telegram)\b\s*[:@]\s*\S+/giu;
/** On their own these may as well be an employer (Booking.com), a tool (socket.io) or a piece of code (@dataclass). */
const BARE =
  /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|io|dev|me|eu|de|fr|es|pl|pt|it|uk|ch|at|nl|be|se|no|dk|fi|ie|in|cn|jp|br|ai|app|xyz|site|page|info)\b|(?<![\p{L}\p{N}])@[\p{L}\p{N}_-]{3,}|\b(?:linkedin|github|gitlab|xing|twitter|kaggle|orcid|stackoverflow|skype|telegram)\b\s*[|/]\s*\S+/giu;
/** Words that only machines write, such as names of files and of accounts. */
const HANDLE =
  /(?<![\p{L}\p{N}._@-])\p{L}[\p{L}\p{N}]*(?:[._][\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}._@-])\p{L}{4,}\d{2,4}(?![\p{L}\p{N}])/giu;
const CONTACT =
  /(?:linkedin|github|gitlab|xing|kaggle|twitter)\.com|\b(?:linkedin|github|gitlab|xing|twitter|web|website|webseite|homepage|site|portfolio|portafolio|blog|contact|kontakt|contacto|phone|tel|mobile|e-?mail)\b\.?\s*[:：]/iu;

export type LinkOwner = {
  readonly nameParts: readonly string[];
  /** Spellings of the employers that the company knows. */
  readonly employers: readonly string[];
  /** Where the text holds an e-mail or a phone. */
  readonly contacts: readonly Stretch[];
};

/** Where a text holds ways to its writer on the web; bare domains and handles only beside contacts or with the name. */
export function findLinks(text: string, { nameParts, employers, contacts }: LinkOwner): Stretch[] {
  const known = new Set(employers.map((name) => foldText(name).folded));
  const addresses = stretchesOf(text, ADDRESS);
  const lines = stretchesOf(text, /[^\n]+/g).map(({ from, to }) => {
    const content = text.slice(from, to);
    const isContact = CONTACT.test(content) || contacts.some((one) => one.from >= from && one.from < to);
    return { from, to, isContact, content };
  });
  const bare = stretchesOf(text, BARE).filter(({ from, to }) => {
    const found = text.slice(from, to);
    if (known.has(foldText(found).folded)) return false;
    if (nameParts.some((part) => holdsPart(found, part))) return true;
    const at = lines.findIndex((line) => from < line.to);
    const line = lines[at];
    if (line === undefined || line.isContact) return line !== undefined;
    const alone = line.content.trim() === found && !/^\p{Lu}/u.test(found);
    return alone && [lines[at - 1], lines[at + 1]].some((beside) => beside?.isContact);
  });
  const handles = stretchesOf(text, HANDLE).filter(({ from, to }) =>
    nameParts.some((part) => [...part].length > SHORT && holdsPart(text.slice(from, to), part)),
  );
  return withoutOverlaps([...addresses, ...bare, ...handles]);
}

const SHORT = 3;

/** Short parts of a name stand in many words, so they count only as a whole piece of an address. */
function holdsPart(address: string, part: string): boolean {
  const sought = foldText(part).folded;
  const folded = foldText(address).folded;
  return sought.length > SHORT ? folded.includes(sought) : folded.split(/[^\p{L}\p{N}]+/u).includes(sought);
}
