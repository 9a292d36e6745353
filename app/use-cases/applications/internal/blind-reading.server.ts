import { blindLabel } from "#app/hiring/screening/blind.ts";

/** What a reader calls a candidate. */
export function labelFor(
  blind: boolean,
  application: { readonly id: string; readonly candidate: { readonly name: string } },
): string {
  return blind ? blindLabel(application.id) : application.candidate.name;
}
