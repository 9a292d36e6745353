/** Who somebody is and where they are reached. */
export type Contact = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly links: readonly string[];
};

/** A contact as a form showed it, in one line: a form is stale when this is no longer how it stands. */
export function contactStamp({ name, email, phone, links }: Contact): string {
  return JSON.stringify([name, email, phone, links]);
}

const PARTS = { name: "name", email: "e-mail address", phone: "phone", links: "links" } as const;

/** What of a contact was changed, told without saying it: what an erased event no longer holds is left out. */
export function contactWords(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): string {
  const changed = (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .filter((part) => JSON.stringify(before?.[part]) !== JSON.stringify(after?.[part]))
    .map((part) => PARTS[part]);
  if (changed.length === 0) return "Changed how the candidate is reached";
  return `Changed the candidate's ${[changed.slice(0, -1).join(", "), changed.at(-1)].filter(Boolean).join(" and ")}`;
}
