import { z } from "zod";
import { OFF_LIMITS } from "./protected-topics.ts";

/** A topic that nobody of a company asks about, and why, or what to ask instead. */
export type OffLimitsTopic = { readonly name: string; readonly why: string };

const TopicSchema = z.object({
  name: z.string().trim().min(1).max(80),
  why: z.string().trim().min(1).max(300),
});
const MOST_TOPICS = 25;

/** Where a company begins: what laws protect nearly everywhere, and what says more about the past than about work. */
export const USUAL_OFF_LIMITS: readonly OffLimitsTopic[] = OFF_LIMITS.map(({ name, instead }) => ({
  name,
  why: instead,
}));

/** A company's own list, or the usual one where it has none. */
export function offLimitsOf(stored: unknown): readonly OffLimitsTopic[] {
  const read = z.array(TopicSchema).min(1).safeParse(stored);
  return read.success ? read.data : USUAL_OFF_LIMITS;
}

/** The list as an admin edits it: a line each, the topic before the first colon. */
export function offLimitsText(topics: readonly OffLimitsTopic[]): string {
  return topics.map(({ name, why }) => `${name}: ${why}`).join("\n");
}

/** A typed list, with what is wrong with it in words for its writer; nothing typed is the usual list. */
export const OffLimitsText = z
  .string()
  .max(12_000, "Keep the list under 12,000 characters.")
  .transform((typed, check): OffLimitsTopic[] => {
    const lines = typed.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
    const refuse = (message: string) => {
      check.addIssue({ code: "custom", message });
      return [];
    };
    if (lines.length > MOST_TOPICS) return refuse(`Keep to ${MOST_TOPICS} topics, so that they are read.`);
    const topics: OffLimitsTopic[] = [];
    for (const line of lines) {
      const [name = "", ...rest] = line.split(":");
      const read = TopicSchema.safeParse({ name, why: rest.join(":") });
      if (!read.success)
        return refuse(
          `Write “${line.trim().slice(0, 60)}” as a topic of at most 80 signs, a colon, and the reason in at most 300.`,
        );
      if (topics.some((one) => one.name.toLowerCase() === read.data.name.toLowerCase()))
        return refuse(`“${read.data.name}” stands there twice.`);
      topics.push(read.data);
    }
    return topics;
  });
