import { Stack } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { LetterReview } from "#app/components/mail/letter-review.tsx";
import { LetterWords } from "#app/components/mail/letter-words.tsx";
import { ReaderChooser } from "#app/components/mail/reader-chooser.tsx";
import { renderMail } from "#app/emails/render-mail.tsx";
import { STAGES, type Stage } from "#app/hiring/applications/stages.ts";
import { counted } from "#app/hiring/counted.ts";
import { OwnWordsSchema } from "#app/hiring/mail/own-words.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconUsers } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getLetterChoices } from "#app/use-cases/mail/get-letter-choices.server.ts";
import { reviewLetter } from "#app/use-cases/mail/review-letter.server.ts";
import { sendLetter } from "#app/use-cases/mail/send-letter.server.ts";

const INTENTS = ["review", "send"] as const;

export const meta: MetaFunction = () => [{ title: "Write to several · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getLetterChoices(ctx, param(args, "openingId")));
}

/** The chosen as the form names them: each with the stage in which it was seen. */
function chosenIn(form: FormData): ReadonlyMap<string, Stage> {
  const pairs = form.getAll("chosen").flatMap((value) => {
    const [id, named] = typeof value === "string" ? value.split(":") : [];
    const stage = STAGES.find((one) => one === named);
    return id && stage ? [[id, stage] as const] : [];
  });
  return new Map(pairs);
}

/** When it is to leave; null when neither a day nor a time is given. */
function timeIn(form: FormData): { readonly date: string; readonly time: string } | null {
  const [date, time] = [textOf(form, "date"), textOf(form, "time")];
  return date === "" && time === "" ? null : { date, time };
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const openingId = param(args, "openingId");
    await getLetterChoices(ctx, openingId);
    const form = await args.request.formData();
    // A reader's own button asks for the same look, at their mail.
    const intent = form.has("show") ? "review" : readIntent(form, INTENTS);
    const read = readFields(form, OwnWordsSchema);
    if (!read.ok) return data(read, { status: 400 });
    const draft = { openingId, chosen: chosenIn(form), words: read.value };
    if (intent === "review") {
      const { shown, ...list } = await reviewLetter(ctx, draft, textOf(form, "show"));
      const words = shown?.mail ? await renderMail(shown.mail) : null;
      return { ok: true, review: { ...list, shown: shown && { ...shown, mail: words } } } as const;
    }
    const { letterId, count } = await sendLetter(ctx, {
      ...draft,
      letterId: textOf(form, "letterId"),
      fingerprint: textOf(form, "fingerprint"),
      typedCount: textOf(form, "typedCount"),
      at: timeIn(form),
    });
    return redirectWithToast(`/mail/letters/${letterId}`, {
      message: `${counted(count, "letter waits", "letters wait")} in the outbox and can be taken back until they leave.`,
    });
  });
}

export default function NewLetterPage() {
  const { opening, choices, fields, letterId, timeZone, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [kept] = useState(letterId);
  const fresh = answer && "review" in answer ? answer.review : null;
  const [review, setReview] = useState(fresh);
  if (fresh && fresh !== review) setReview(fresh);
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to={`/pipeline/${opening.id}`}>{opening.title}</UpLink>}
        title="Write to several"
        description="One mail each. Before anything is sent you see who gets it, who does not and why, and what each of them reads."
      />
      {choices.length === 0 ? (
        <EmptyState icon={IconUsers} title="Nobody to write to">
          Everybody whose application runs can be chosen here.
        </EmptyState>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="letterId" value={kept} />
          <Stack gap="xl">
            <ReaderChooser choices={choices} now={now} />
            <LetterWords fields={fields} answer={answer} busy={busy} />
            <ProblemAlert answer={answer} />
            {review ? <LetterReview review={review} timeZone={timeZone} answer={answer} busy={busy} /> : null}
          </Stack>
        </Form>
      )}
    </Page>
  );
}
