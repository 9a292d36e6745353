import { dayOf } from "#app/hiring/mail/wording.ts";
import { Words } from "./parts.tsx";

/** From when another application for the same opening is read; nothing while the former one goes on. */
export function ReadAgain({ from }: { readonly from: string | null }) {
  if (from === null) return null;
  return (
    <Words>
      From {dayOf(`${from}T00:00:00Z`, "Etc/UTC")} on you can apply for this role again, and a person reads it
      anew. Our other openings are open to you at any time.
    </Words>
  );
}
