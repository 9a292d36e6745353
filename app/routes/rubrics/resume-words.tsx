import { Button, Card, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { inLine, readResumeWords } from "#app/hiring/rubrics/resume-words.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { UpLink } from "#app/ui/up-link.tsx";
import { changeResumeWords } from "#app/use-cases/rubrics/change-resume-words.server.ts";
import { listResumeWords } from "#app/use-cases/rubrics/list-resume-words.server.ts";

const INTENTS = ["save"] as const;

export const meta: MetaFunction = () => [{ title: "Words in resumes · Baton" }];

// Whoever was too late saves the next time with what somebody else has written before them.
export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listResumeWords);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    requireAllowed(canOnRubric(ctx.actor, "draft", { state: "published" }), "The library");
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const key = textOf(form, "key");
    const read = readResumeWords(textOf(form, "words"));
    if (key === "" || !read.ok) {
      const problem = read.ok ? "Say which competency these words are for." : read.problem;
      return data({ ok: false, problem, fields: { words: problem }, saved: null } as const, { status: 400 });
    }
    const { name } = await changeResumeWords(ctx, { key, words: read.words, seen: textOf(form, "seen") });
    return { ok: true, problem: null, fields: {}, saved: name } as const;
  });
}

export default function ResumeWordsPage() {
  const { competencies } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/rubrics">Rubrics</UpLink>}
        title="Words in resumes"
        description="Where a resume uses one of these words, it lights up for whoever screens it, under the must-have that it may be about. Words are counted nowhere: one that stands there is no evidence yet, and one that does not is none either."
      />
      <Stack gap="md">
        {competencies.map((competency) => (
          <Words key={competency.key} competency={competency} />
        ))}
      </Stack>
    </Page>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["competencies"][number];

function Words({ competency: { key, name, summary, words, instead } }: { readonly competency: Shown }) {
  const fetcher = useFetcher<typeof action>();
  const busy = fetcher.state !== "idle";
  const { data: answer } = fetcher;
  // As this card last showed or told them: what somebody else writes while another card is saved must be noticed.
  const [seen, setSeen] = useState({ words: inLine(words), answer });
  if (!busy && answer !== seen.answer) setSeen({ words: inLine(words), answer });
  const problem = fieldProblem(answer, "words");
  return (
    <Card component="section" aria-label={name}>
      <fetcher.Form method="post">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="seen" value={seen.words} />
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text c="dimmed" mb="xs">
          {summary}
        </Text>
        <Textarea
          name="words"
          label={`Words for ${name}`}
          description={`Between commas, or one a line. Short ones with capitals, as SLA or R, are sought as they are written.${words.length === 0 ? ` Without any: ${instead.join(", ")}.` : ""}`}
          defaultValue={inLine(words)}
          autosize
          minRows={2}
          maxRows={10}
          error={problem}
        />
        {problem ? null : <ProblemAlert answer={answer} />}
        <Group mt="xs">
          <Button type="submit" variant="light" disabled={busy}>
            Save these words
          </Button>
          <Text size="sm" role="status">
            {!busy && answer?.ok ? "Saved." : ""}
          </Text>
        </Group>
      </fetcher.Form>
    </Card>
  );
}
