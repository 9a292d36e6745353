import type { PositiveClose } from "./interview-state.ts";

/** The parts of the positive close that somebody changed; what is missing stays as it is. */
export type CloseParts = { readonly [Part in keyof PositiveClose]?: PositiveClose[Part] | undefined };

const TICKED = ["thanked", "questionsAsked", "nextStepTold"] as const;

/** Reads the parts of a close from the fields of a form; a field that was not sent is a part that nobody changed. */
export function readCloseParts(sent: Readonly<Record<string, string>>): CloseParts {
  const ticks = TICKED.flatMap((part) => (part in sent ? [[part, sent[part] === "yes"] as const] : []));
  return {
    ...Object.fromEntries(ticks),
    ...(sent["strength"] === undefined ? {} : { strength: sent["strength"] }),
  };
}

/** The fields by which changed parts are sent, and nothing for the others. */
export function fieldsOfParts(parts: CloseParts): Record<string, string> {
  const ticks = TICKED.flatMap((part) =>
    parts[part] === undefined ? [] : [[part, parts[part] ? "yes" : ""] as const],
  );
  return {
    ...Object.fromEntries(ticks),
    ...(parts.strength === undefined ? {} : { strength: parts.strength }),
  };
}

/** The close with some of its parts changed: two devices that change different parts do not undo each other. */
export function withParts(close: PositiveClose, parts: CloseParts): PositiveClose {
  return {
    thanked: parts.thanked ?? close.thanked,
    strength: parts.strength ?? close.strength,
    questionsAsked: parts.questionsAsked ?? close.questionsAsked,
    nextStepTold: parts.nextStepTold ?? close.nextStepTold,
  };
}
