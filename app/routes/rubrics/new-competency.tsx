import { Button, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { readCompetency } from "#app/hiring/rubrics/competency-draft.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { addCompetency } from "#app/use-cases/rubrics/add-competency.server.ts";

const INTENTS = ["add"] as const;

const LEVELS = [
  ["Level 1: not yet", "What somebody does who does not have it yet"],
  ["Level 2: partly", "What they do who have it in part"],
  ["Level 3: meets the bar", "What earns the bar; begin here"],
  ["Level 4: clearly above", "What somebody does who raises the others"],
] as const;

export const meta: MetaFunction = () => [{ title: "Add a competency · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => {
    requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
    return Promise.resolve(null);
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readCompetency((name) => textOf(form, name));
    if (!read.ok) return data(read, { status: 400 });
    const { key } = await addCompetency(ctx, read.value);
    return redirectWithToast(`/questions/new?competency=${key}`, {
      message: `“${read.value.name}” is in the library, and drafts can use it. Now it needs questions.`,
    });
  });
}

export default function NewCompetencyPage() {
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/rubrics">Rubrics</UpLink>}
        title="Add a competency"
        description="For the library that all rubrics share. Drafts can use it at once; published rubrics stay as they are."
      />
      <ProblemAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="intent" value="add" />
        <Stack gap="md">
          <TextInput name="name" label="Name" required error={fieldProblem(answer, "name")} />
          <Textarea
            name="summary"
            label="What it means"
            description="One sentence: what somebody does who has it"
            required
            autosize
            minRows={2}
            error={fieldProblem(answer, "summary")}
          />
          <NativeSelect
            name="family"
            label="For"
            data={[
              { value: "", label: "Engineers and analysts" },
              { value: "engineer", label: "Engineers" },
              { value: "analyst", label: "Analysts" },
            ]}
          />
          {LEVELS.map(([label, description], index) => (
            <Textarea
              key={label}
              name={`level${index + 1}`}
              label={label}
              description={description}
              required
              autosize
              minRows={2}
              error={fieldProblem(answer, `level${index + 1}`)}
            />
          ))}
          <Button type="submit" disabled={busy} style={{ alignSelf: "flex-start" }}>
            Add it to the library
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}
