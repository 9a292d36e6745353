/** Why an outcome was refused; the edge turns it into a status and a message. */
export const REFUSAL_KINDS = ["not_found", "forbidden", "conflict", "invalid"] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** What went wrong with single fields of a form: field name to message. */
export type FieldProblems = Readonly<Record<string, string>>;

/** The only error that use cases throw on purpose: a message that says what to do next. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly fields: FieldProblems;

  constructor(kind: RefusalKind, message: string, fields: FieldProblems = {}) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.fields = fields;
  }
}

/** The thing does not exist, or this person may not know that it does. */
export function notFound(what: string): Refusal {
  return new Refusal(
    "not_found",
    `${what} was not found. It may have been removed, or the address is incomplete.`,
  );
}

/** The person may see the thing but not do this with it. */
export function forbidden(message: string): Refusal {
  return new Refusal("forbidden", message);
}

/** Someone or something was faster: the message says what is true now. */
export function conflict(message: string): Refusal {
  return new Refusal("conflict", message);
}

/** What was sent cannot be accepted as it is; `fields` names each fault. */
export function invalid(message: string, fields: FieldProblems = {}): Refusal {
  return new Refusal("invalid", message, fields);
}
