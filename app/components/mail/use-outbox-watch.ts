import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { onceAtRest } from "#app/components/live/at-rest.ts";
import { isSettled, type MailState } from "#app/hiring/mail/mail-state.ts";

const SOONEST_MS = 2_000;
const LATEST_MS = 60_000;

type Watched = { readonly state: MailState; readonly sendAfter: Date };

/** Looks again when the next of these mails is due, so that the page does not show a mail as waiting that has left. */
export function useOutboxWatch(mails: readonly Watched[], now: Date): void {
  const { revalidate } = useRevalidator();
  const dueIn = mails
    .filter((mail) => !isSettled(mail.state))
    .map((mail) => mail.sendAfter.getTime() - now.getTime() + SOONEST_MS);
  const wait = dueIn.length === 0 ? null : Math.min(LATEST_MS, Math.max(SOONEST_MS, Math.min(...dueIn)));
  const madeAt = now.getTime();
  useEffect(() => {
    if (wait === null) return;
    return onceAtRest(revalidate, wait);
  }, [wait, madeAt, revalidate]);
}
