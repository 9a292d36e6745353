import { TRAININGS, type Training } from "./vocabulary.ts";

type Learner = { readonly training: Readonly<Record<string, Training>> };

/**
 * The part somebody may take in an interview with this focus, which is that of the competency they know least about:
 * trained leads alone, reverse-shadowing leads while a trained colleague watches, shadowing watches. Null is no part.
 */
export function partIn(person: Learner, focus: readonly string[]): Training | null {
  let least: number = TRAININGS.length - 1;
  for (const key of focus) {
    const training = person.training[key];
    if (!training) return null;
    least = Math.min(least, TRAININGS.indexOf(training));
  }
  return TRAININGS[least] ?? null;
}

/** The competencies of a focus that somebody is not trained in. */
export function untrainedIn(person: Learner, focus: readonly string[]): string[] {
  return focus.filter((key) => person.training[key] !== "trained");
}

/**
 * Which sessions are the core: in the plan's order, those that give some must-have its first look. The others probe
 * further, and are better after them. Takes sessions in order.
 */
export function coreSessions(
  sessions: readonly { readonly id: string; readonly focus: readonly string[] }[],
  mustHaves: readonly string[],
): ReadonlySet<string> {
  const waiting = new Set(mustHaves);
  const core = new Set<string>();
  for (const { id, focus } of sessions) {
    const first = focus.filter((key) => waiting.has(key));
    if (first.length > 0) core.add(id);
    for (const key of first) waiting.delete(key);
  }
  return core;
}
