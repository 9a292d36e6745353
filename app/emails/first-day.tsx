import { dayOf } from "#app/hiring/mail/wording.ts";
import { Facts } from "./parts.tsx";

/** The first day at work, where one is agreed. */
export function FirstDay({ date }: { readonly date: string | null }) {
  if (date === null) return null;
  return <Facts facts={[{ label: "First day", value: dayOf(`${date}T00:00:00Z`, "Etc/UTC") }]} />;
}
