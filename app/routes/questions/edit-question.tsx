import { Alert } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { QuestionFields } from "#app/components/questions/question-form.tsx";
import { readQuestionForm } from "#app/hiring/questions/read-question-form.ts";
import { plainEntries, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { proposeChange } from "#app/use-cases/questions/propose-change.server.ts";

const INTENTS = ["propose"] as const;

export const meta: MetaFunction = () => [{ title: "Propose a change · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getQuestion(ctx, param(args, "questionId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const questionId = param(args, "questionId");
    await getQuestion(ctx, questionId);
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readQuestionForm(plainEntries(form), textOf(form, "roles").split("|").filter(Boolean));
    if (!read.ok) return data(read, { status: 400 });
    const { versionId } = await proposeChange(ctx, {
      questionId,
      seenVersionId: textOf(form, "seenVersionId"),
      words: read.value,
      changeNote: textOf(form, "changeNote"),
    });
    return redirectWithToast(`/questions/${questionId}`, {
      message: "Proposed. The words in use stay until somebody else has approved the change.",
      undo: { action: `/questions/${questionId}`, fields: { intent: "withdraw", versionId } },
    });
  });
}

export default function EditQuestionPage() {
  const { question, shown, own, newestId, waiting, profiles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  // As it was opened, whatever has been loaded since: another version by somebody else must be noticed.
  const [seenVersionId] = useState(newestId);
  const words = own?.words ?? shown.words;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/questions/${question.id}`}>{shown.words.title}</UpLink>}
        title={own ? "Go on with your proposal" : "Propose a change"}
        description="Openings that asked this question keep the words they asked; others get the new ones once they are approved."
      />
      {own?.state === "sent_back" ? (
        <Alert color="yellow" title="Your reviewer wrote" mb="md">
          {own.reviewNote}
        </Alert>
      ) : null}
      {waiting && !waiting.mine ? (
        <Alert color="yellow" title={`A change by ${waiting.author} waits for review`} mb="md">
          Propose yours after it: two changes at once would undo each other.
        </Alert>
      ) : null}
      <ProblemAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="intent" value="propose" />
        <input type="hidden" name="seenVersionId" value={seenVersionId} />
        <QuestionFields
          initial={words}
          competencies={null}
          competency={question.competency.key}
          profiles={profiles}
          answer={answer}
          busy={busy}
          submitLabel="Propose the change"
        />
      </Form>
    </Page>
  );
}
