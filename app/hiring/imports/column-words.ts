import type { ColumnField } from "./column-vocabulary.ts";

type Rule = {
  readonly field: ColumnField;
  /** One word of each of these stands in the heading. */
  readonly all: readonly (readonly string[])[];
  /** Nothing else does but these: one word more, such as "current" or "sent", makes it another thing. */
  readonly beside: readonly string[];
};

/** Words around what is meant, such as those of a question in a form. */
const ASKED = ["what", "which", "is", "are", "your", "you", "please", "enter", "optional"];
const WHOSE = ["candidate", "candidates", "applicant", "applicants", "of", "the", ...ASKED];
const WHICH = ["primary", "main", "personal", "private", "work", "home", "secondary", "other", "contact"];
const JOBS = ["job", "role", "position", "vacancy", "opening", "requisition", "posting"];
const APPLIED = ["applied", "applying"];

const RULES: readonly Rule[] = [
  {
    field: "email",
    all: [["email", "emails", "mail"]],
    beside: ["address", "addresses", ...WHOSE, ...WHICH],
  },
  {
    field: "phone",
    all: [["phone", "telephone", "mobile", "cell", "cellphone"]],
    beside: ["number", "numbers", "no", ...WHOSE, ...WHICH],
  },
  { field: "name", all: [["name"], ["candidate", "applicant", "full", "your"]], beside: ["full", ...WHOSE] },
  { field: "first_name", all: [["first", "given"], ["name"]], beside: WHOSE },
  { field: "last_name", all: [["last", "family"], ["name"]], beside: WHOSE },
  {
    field: "stage",
    all: [["stage", "step", "phase"]],
    beside: ["current", "interview", "pipeline", "hiring", "recruiting", "application", ...WHOSE],
  },
  { field: "source", all: [["source", "channel"]], beside: ["application", "recruiting", ...WHOSE] },
  {
    field: "applied_at",
    all: [["application"], ["date", "created", "creation", "submitted"]],
    beside: ["created", "creation", "submission", "on", "at", ...WHOSE],
  },
  {
    field: "link",
    all: [["linkedin", "github", "gitlab", "portfolio", "website"]],
    beside: ["profile", "url", "link", "page", "address", ...WHOSE, ...WHICH],
  },
  {
    field: "resume",
    all: [["resume", "cv"]],
    beside: ["upload", "attach", "add", "file", "name", "document", ...WHOSE],
  },
  { field: "opening", all: [APPLIED, ["for", "to"]], beside: [...JOBS, "title", "name", ...WHOSE] },
  { field: "opening", all: [APPLIED, JOBS], beside: ["title", "name", "the"] },
];
const JOB_TITLE: Rule = { field: "opening", all: [JOBS, ["title", "name"]], beside: [] };

/**
 * What a column holds by the words of its heading, in whatever order, such as "Role applied for" and "Mail address"; null
 * where a word says that it is something else, such as "Current job title" and "Mailing address".
 */
export function byWords(heading: string): ColumnField | null {
  const words = wordsOf(heading);
  return RULES.find((rule) => fits(rule, words))?.field ?? null;
}

/** Whether a heading names a job, such as "Vacancy title": the one applied for, where no other column says that. */
export function isTitleOfJob(heading: string): boolean {
  return fits(JOB_TITLE, wordsOf(heading));
}

function fits({ all, beside }: Rule, words: readonly string[]): boolean {
  return (
    all.every((some) => words.some((word) => some.includes(word))) &&
    words.every((word) => beside.includes(word) || all.some((some) => some.includes(word)))
  );
}

const NAMES_OF_TWO = /linked[\s-]?in|git[\s-]?hub|git[\s-]?lab/gi;

/** "E-Mail" and "LinkedIn" are one word, "jobTitle" two; numbers, as in "E-mail 3", and the s of "candidate's" are none. */
function wordsOf(heading: string): readonly string[] {
  const plain = heading
    .replace(NAMES_OF_TWO, (name) => name.toLowerCase().replace(/[\s-]/g, ""))
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/(?<!\p{L})e[\s_-]?mail/gu, "email")
    .replace(/['’]s\b/g, "");
  return plain.match(/\p{L}+/gu) ?? [];
}
