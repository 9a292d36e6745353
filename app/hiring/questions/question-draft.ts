import { z } from "zod";
import { QUESTION_STYLES } from "./vocabulary.ts";

const Text = (most: number) => z.string().trim().max(most, `Keep this under ${most} characters.`);
const Line = (most: number, missing: string) => Text(most).min(1, missing);

const Answers = (kind: "good" | "poor") =>
  z
    .array(Line(400, "Write a line, or take it out."))
    .min(2, `Describe at least two ${kind} answers, so that raters agree.`)
    .max(6, `Six ${kind} answers are the most a rater can hold in mind.`);

const NEXT = "Say what the interviewer does next.";

/**
 * A question as it is written and proposed: one competency, one story with a rung down and up, answers to rate against, and
 * what to say next (research/adaptive 5.1). Difficulty is 1 (one step of one's own work) to 5 (open design at scale).
 */
export const QuestionDraftSchema = z.strictObject({
  title: Line(80, "Give the question a short title.").describe("How interviewers call it."),
  roles: z
    .array(z.string())
    .min(1, "Choose at least one role profile.")
    .describe("Keys of the role profiles it suits."),
  difficulty: z
    .number("Give the difficulty as a number from 1 to 5.")
    .int("Give the difficulty as a whole number from 1 to 5.")
    .min(1, "Difficulty goes from 1 to 5.")
    .max(5, "Difficulty goes from 1 to 5."),
  style: z.enum(QUESTION_STYLES),
  minutes: z
    .number("Give the minutes as a number.")
    .int("Give whole minutes.")
    .min(2, "A question needs at least two minutes.")
    .max(20, "Split a question that needs more than 20 minutes."),
  core: z.boolean().describe("Whether every candidate of an opening is asked it first on its competency."),
  prompt: Text(1500).min(20, "Write the question as it is read aloud, in at least 20 characters."),
  good: Answers("good"),
  poor: Answers("poor"),
  easier: Line(800, "Write an easier rung on the same story, so that nobody has to start over."),
  harder: Line(800, "Write a harder rung on the same story, so that strong candidates can go on."),
  reactions: z.strictObject({
    terse: Line(400, NEXT),
    rambling: Line(400, NEXT),
    warmUp: Line(400, NEXT),
    weak: Line(400, NEXT),
    strong: Line(400, NEXT),
  }),
  sources: z
    .array(Line(400, "Name the source, or take the line out."))
    .max(10, "Ten sources are enough for one question.")
    .describe("Pages on which its facts can be looked up, each as a name, a colon and an address."),
});
export type QuestionDraft = z.infer<typeof QuestionDraftSchema>;

export type Reactions = QuestionDraft["reactions"];
export const REACTION_NAMES: Readonly<Record<keyof Reactions, string>> = {
  terse: "Short answers",
  rambling: "Rambles",
  warmUp: "Needs a warm-up",
  weak: "Weak",
  strong: "Strong",
};

const ReactionsSchema = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((stored): Reactions => {
    const word = (key: keyof Reactions) => (typeof stored[key] === "string" ? stored[key] : "");
    return {
      terse: word("terse"),
      rambling: word("rambling"),
      warmUp: word("warmUp"),
      weak: word("weak"),
      strong: word("strong"),
    };
  });

/** What a stored version says, and nothing else of it: for its form, its file, its event, a comparison. */
export function wordsOfQuestion(
  version: Omit<QuestionDraft, "reactions"> & { readonly reactions: unknown },
): QuestionDraft {
  const { title, roles, difficulty, style, minutes, core, prompt, good, poor, easier, harder, sources } =
    version;
  const reactions = ReactionsSchema.parse(version.reactions);
  return {
    title,
    roles,
    difficulty,
    style,
    minutes,
    core,
    prompt,
    good,
    poor,
    easier,
    harder,
    reactions,
    sources,
  };
}

/** One field of a question that differs; `prose` fields are read word by word. */
export type QuestionChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly prose: boolean;
};

/** What differs between two versions of a question, in the order in which it is read. */
export function compareQuestions(
  before: QuestionDraft,
  after: QuestionDraft,
  roleName: (key: string) => string = (key) => key,
): readonly QuestionChange[] {
  const former = fieldsOf(before, roleName);
  return fieldsOf(after, roleName).flatMap(([field, value, prose], index) => {
    const old = former[index]?.[1] ?? "";
    return old === value ? [] : [{ field, before: old, after: value, prose }];
  });
}

/** How a change of the difficulty is headed. */
export const DIFFICULTY_FIELD = "Difficulty";

function fieldsOf(
  question: QuestionDraft,
  roleName: (key: string) => string,
): readonly (readonly [field: string, value: string, prose: boolean])[] {
  const lines = (all: readonly string[]) => all.join("\n");
  return [
    ["Title", question.title, false],
    ["Question", question.prompt, true],
    [DIFFICULTY_FIELD, String(question.difficulty), false],
    ["Style", question.style, false],
    ["Minutes", String(question.minutes), false],
    ["Core question", question.core ? "yes" : "no", false],
    ["Roles", question.roles.toSorted().map(roleName).join(", "), false],
    ["Easier rung", question.easier, true],
    ["Harder rung", question.harder, true],
    ["Good answers", lines(question.good), true],
    ["Poor answers", lines(question.poor), true],
    ...Object.entries(REACTION_NAMES).map(
      ([key, name]) => [name, question.reactions[key as keyof Reactions], true] as const,
    ),
    ["Sources", lines(question.sources), true],
  ];
}
