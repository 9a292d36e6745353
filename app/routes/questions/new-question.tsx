import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { QuestionFields } from "#app/components/questions/question-form.tsx";
import { readQuestionForm } from "#app/hiring/questions/read-question-form.ts";
import { plainEntries, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getBankNames } from "#app/use-cases/questions/get-bank-names.server.ts";
import { proposeQuestion } from "#app/use-cases/questions/propose-question.server.ts";

const INTENTS = ["propose"] as const;

export const meta: MetaFunction = () => [{ title: "Propose a question · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, getBankNames);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readQuestionForm(plainEntries(form), textOf(form, "roles").split("|").filter(Boolean));
    if (!read.ok) return data(read, { status: 400 });
    const { questionId, versionId } = await proposeQuestion(ctx, {
      competencyKey: textOf(form, "competency"),
      words: read.value,
    });
    return redirectWithToast(`/questions/${questionId}`, {
      message: "Proposed. It is asked once a hiring manager or admin has approved it.",
      undo: { action: `/questions/${questionId}`, fields: { intent: "withdraw", versionId } },
    });
  });
}

export default function NewQuestionPage() {
  const { competencies, profiles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [params] = useSearchParams();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/questions">Questions</UpLink>}
        title="Propose a question"
        description="One you would be glad to find in your next interview. Write it to be read aloud."
      />
      <ProblemAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="intent" value="propose" />
        <QuestionFields
          initial={null}
          competencies={competencies}
          competency={params.get("competency")}
          profiles={profiles}
          answer={answer}
          busy={busy}
          submitLabel="Propose the question"
        />
      </Form>
    </Page>
  );
}
