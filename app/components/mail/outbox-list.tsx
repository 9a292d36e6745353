import { Button } from "@mantine/core";
import { Link, useFetcher } from "@remix-run/react";
import type { Delivery } from "#app/hiring/mail/delivery-report.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { problemOf } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { LeavesIn } from "./leaves-in.tsx";
import { MailStateBadge } from "./mail-state-badge.tsx";
import classes from "./mail.module.css";

export type OutboxMail = {
  readonly id: string;
  readonly label: string;
  readonly to: string;
  readonly toName: string;
  readonly openingTitle: string | null;
  readonly state: MailState;
  readonly delivery: Delivery | null;
  readonly sendAfter: Date;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly mayTakeBack: boolean;
  readonly mayPutAside: boolean;
};

/** Mails, newest first; each row opens its mail, a waiting one can be taken back and one that failed put aside where it stands. */
export function OutboxList({ mails, now }: { readonly mails: readonly OutboxMail[]; readonly now: Date }) {
  return (
    <ul className={classes["list"]} aria-label="Mails">
      {mails.map((mail) => (
        <OutboxRow key={mail.id} mail={mail} now={now} />
      ))}
    </ul>
  );
}

function OutboxRow({ mail, now }: { readonly mail: OutboxMail; readonly now: Date }) {
  const recipient = mail.toName.trim() === "" ? mail.to : `${mail.toName}, ${mail.to}`;
  const troubled = mail.lastError !== null && (mail.state === "failed" || mail.state === "waiting");
  return (
    <li className={classes["row"]}>
      <span>
        <MailStateBadge state={mail.state} delivery={mail.delivery} />
      </span>
      <div className={classes["what"]}>
        <Link to={`/mail/${mail.id}`} prefetch="intent" className={classes["open"] ?? ""}>
          {mail.label}
        </Link>
        <div className={classes["sub"]}>{[recipient, mail.openingTitle].filter(Boolean).join(" · ")}</div>
        {troubled ? <div className={classes["why"]}>{mail.lastError}</div> : null}
      </div>
      <span className={classes["when"]}>
        <When mail={mail} now={now} />
      </span>
      <div className={classes["act"]}>
        {mail.mayTakeBack ? <RowAct mailId={mail.id} intent="take_back" label="Take back" /> : null}
        {mail.mayPutAside ? <RowAct mailId={mail.id} intent="put_aside" label="Put aside" /> : null}
      </div>
    </li>
  );
}

function When({ mail, now }: { readonly mail: OutboxMail; readonly now: Date }) {
  if (mail.state === "waiting" && mail.attempts > 0) {
    return (
      <>
        tries again <Time at={mail.sendAfter} style="time" />
      </>
    );
  }
  if (mail.state === "held") return <>until somebody lets it go on</>;
  if (mail.state === "waiting") return <LeavesIn key={now.getTime()} sendAfter={mail.sendAfter} now={now} />;
  return <Time at={mail.sentAt ?? mail.createdAt} />;
}

/** One act on a mail, where it stands in the list. */
function RowAct({
  mailId,
  intent,
  label,
}: {
  readonly mailId: string;
  readonly intent: "take_back" | "put_aside";
  readonly label: string;
}) {
  const fetcher = useFetcher();
  const problem = problemOf(fetcher.data);
  return (
    <fetcher.Form method="post" action={`/mail/${mailId}`}>
      <input type="hidden" name="stay" value="yes" />
      <Button
        type="submit"
        name="intent"
        value={intent}
        size="compact-sm"
        variant="default"
        loading={fetcher.state !== "idle"}
      >
        {label}
      </Button>
      {problem ? (
        <div className={classes["why"]} role="alert">
          {problem}
        </div>
      ) : null}
    </fetcher.Form>
  );
}
