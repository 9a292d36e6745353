import { Anchor, Button } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { LeavesIn } from "#app/components/mail/leaves-in.tsx";
import { MailStateBadge } from "#app/components/mail/mail-state-badge.tsx";
import { SendTime } from "#app/components/mail/send-time.tsx";
import { useOutboxWatch } from "#app/components/mail/use-outbox-watch.ts";
import classes from "#app/components/mail/mail.module.css";
import { counted } from "#app/hiring/counted.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconArrowBackUp } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getSentLetter } from "#app/use-cases/mail/get-sent-letter.server.ts";
import { takeBackLetter } from "#app/use-cases/mail/take-back-letter.server.ts";
import { timeLetter } from "#app/use-cases/mail/time-letter.server.ts";

const INTENTS = ["take_back", "hold", "release", "schedule"] as const;

const DONE = {
  hold: (letters: string) => `${letters} held. Nothing leaves before somebody lets it.`,
  release: (letters: string) => `${letters} let go on. Nothing leaves before its time.`,
  schedule: (letters: string) => `${letters} put to the new time.`,
} as const;

export const meta: MetaFunction = () => [{ title: "Letter to several · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getSentLetter(ctx, param(args, "letterId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const letterId = param(args, "letterId");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    if (intent !== "take_back") {
      const timing =
        intent === "schedule"
          ? { kind: intent, date: textOf(form, "date"), time: textOf(form, "time") }
          : { kind: intent };
      const { count } = await timeLetter(ctx, { letterId, timing });
      const letters = counted(count, "letter");
      return redirectWithToast(`/mail/letters/${letterId}`, { message: DONE[intent](letters) });
    }
    const { taken, left } = await takeBackLetter(ctx, letterId);
    const rest = left > 0 ? ` ${left} had left or been stopped before.` : "";
    return redirectWithToast(`/mail/letters/${letterId}`, {
      message: `${counted(taken, "letter was", "letters were")} taken back and never leave.${rest}`,
    });
  });
}

export default function LetterPage() {
  const { opening, by, createdAt, mails, notLeft, leavesAt, held, wallTime, timeZone, now } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  useOutboxWatch(mails, now);
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/mail">Mail</UpLink>}
        title={`Letter to ${counted(mails.length, "person", "people")}`}
        description={
          <>
            About{" "}
            <Anchor component={Link} to={`/pipeline/${opening.id}`} underline="always" inherit>
              {opening.title}
            </Anchor>
            , written by {by}, <Time at={createdAt} />
            {leavesAt ? (
              <>
                {" "}
                · <LeavesIn key={now.getTime()} sendAfter={leavesAt} now={now} />
              </>
            ) : null}
          </>
        }
        actions={
          notLeft > 0 ? (
            <Form method="post">
              <Button
                type="submit"
                name="intent"
                value="take_back"
                loading={busy}
                leftSection={<IconArrowBackUp size={16} />}
              >
                Take all {notLeft} back
              </Button>
            </Form>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      {wallTime ? (
        <SendTime
          wallTime={wallTime}
          timeZone={timeZone}
          held={held === 0 ? "none" : held === notLeft ? "all" : "some"}
          answer={answer}
          busy={busy}
        />
      ) : null}
      <ul className={classes["readers"]} style={{ maxHeight: "none" }} aria-label="Its mails">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Anchor component={Link} to={`/mail/${mail.id}`} underline="always">
              {mail.toName.trim() === "" ? mail.to || "Nobody any more" : mail.toName}
            </Anchor>
            <MailStateBadge state={mail.state} delivery={mail.delivery} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
