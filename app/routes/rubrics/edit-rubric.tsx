import {
  Anchor,
  Button,
  Card,
  Checkbox,
  Grid,
  Group,
  MultiSelect,
  NumberInput,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { forbidden } from "#app/hiring/refusal.ts";
import { readRubricDraft } from "#app/hiring/rubrics/read-rubric-draft.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";

const INTENTS = ["save"] as const;
const PUBLISHED = "A published rubric version never changes. Draft a new version from it.";

export const meta: MetaFunction = () => [{ title: "Edit a rubric draft · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const found = await getRubric(ctx, param(args, "versionId"));
    if (!found.may.edit) throw forbidden(PUBLISHED);
    return found;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const versionId = param(args, "versionId");
    if (!(await getRubric(ctx, versionId)).may.edit) throw forbidden(PUBLISHED);
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readRubricDraft(textOf(form, "draft"));
    if (!read.ok) return data(read, { status: 400 });
    await saveRubricDraft(ctx, { versionId, savedAt: textOf(form, "savedAt") }, read.value);
    return redirectWithToast(`/rubrics/versions/${versionId}`, { message: "The draft was saved." });
  });
}

export default function EditRubricPage() {
  const { version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [notes, setNotes] = useState(version.notes);
  const [changeNote, setChangeNote] = useState(version.changeNote);
  const [competencies, setCompetencies] = useState(
    version.competencies.map(({ competencyKey, name, summary, weight, mustHave, anchors }) => ({
      competencyKey,
      name,
      summary,
      weight,
      mustHave,
      anchors,
    })),
  );
  const [sessions, setSessions] = useState(
    version.sessions.map(({ kind, number, name, minutes, focus }) => ({
      kind,
      number,
      name,
      minutes,
      focus,
    })),
  );
  const total = competencies.reduce((sum, one) => sum + one.weight, 0);

  function change(index: number, next: Partial<(typeof competencies)[number]>) {
    setCompetencies((all) => all.map((one, at) => (at === index ? { ...one, ...next } : one)));
  }

  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <Anchor component={Link} to={`/rubrics/versions/${version.id}`}>
            {version.profile.name}, version {version.version}
          </Anchor>
        }
        title="Edit the draft"
        description={`Weights sum to ${Math.round(total * 100)} %.`}
      />
      <ProblemAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="savedAt" value={version.updatedAt.toISOString()} />
        <input
          type="hidden"
          name="draft"
          value={JSON.stringify({ notes, changeNote, competencies, sessions })}
        />
        <Stack gap="lg">
          <TextInput
            label="What has changed, for those who rate by it"
            error={fieldProblem(answer, "changeNote")}
            value={changeNote}
            onChange={(event) => setChangeNote(event.currentTarget.value)}
          />
          <Textarea
            label="Notes for raters"
            autosize
            minRows={2}
            error={fieldProblem(answer, "notes")}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
          />
          {competencies.map((competency, index) => (
            <Card key={competency.competencyKey} component="section" aria-label={competency.name}>
              <Grid gutter="sm" align="flex-end">
                <Grid.Col span={{ base: 12, sm: 6 }}>
                  <TextInput
                    label="Competency"
                    error={fieldProblem(answer, `competencies.${index}.name`)}
                    value={competency.name}
                    onChange={(event) => change(index, { name: event.currentTarget.value })}
                  />
                </Grid.Col>
                <Grid.Col span={{ base: 6, sm: 3 }}>
                  <NumberInput
                    label="Weight, %"
                    min={0}
                    max={100}
                    error={fieldProblem(answer, `competencies.${index}.weight`)}
                    value={Math.round(competency.weight * 100)}
                    onChange={(value) => change(index, { weight: Number(value) / 100 })}
                  />
                </Grid.Col>
                <Grid.Col span={{ base: 6, sm: 3 }}>
                  <Checkbox
                    label="Must-have"
                    checked={competency.mustHave}
                    onChange={(event) => change(index, { mustHave: event.currentTarget.checked })}
                    mb={8}
                  />
                </Grid.Col>
                {competency.anchors.map((anchor, at) => (
                  <Grid.Col key={at} span={{ base: 12, sm: 6 }}>
                    <Textarea
                      label={`Level ${at + 1}`}
                      autosize
                      minRows={2}
                      error={fieldProblem(answer, `competencies.${index}.anchors.${at}`)}
                      value={anchor}
                      onChange={(event) =>
                        change(index, {
                          anchors: competency.anchors.map((one, position) =>
                            position === at ? event.currentTarget.value : one,
                          ),
                        })
                      }
                    />
                  </Grid.Col>
                ))}
              </Grid>
            </Card>
          ))}
          <Card>
            <Title order={2} size="h4" mb="sm">
              Interview plan
            </Title>
            <Stack gap="sm">
              {sessions.map((session, index) => (
                <Group key={`${session.kind}${session.number}`} align="flex-end" gap="sm">
                  <Text w={90} pb={8}>
                    {session.kind === "phone" ? "Phone" : "Onsite"} {session.number}
                  </Text>
                  <TextInput
                    label="Name"
                    style={{ flex: "1 1 10rem" }}
                    error={fieldProblem(answer, `sessions.${index}.name`)}
                    value={session.name}
                    onChange={(event) =>
                      setSessions((all) =>
                        all.map((one, at) =>
                          at === index ? { ...one, name: event.currentTarget.value } : one,
                        ),
                      )
                    }
                  />
                  <MultiSelect
                    label="Focus"
                    style={{ flex: "2 1 16rem" }}
                    data={competencies.map((one) => ({ value: one.competencyKey, label: one.name }))}
                    value={session.focus}
                    onChange={(focus) =>
                      setSessions((all) => all.map((one, at) => (at === index ? { ...one, focus } : one)))
                    }
                  />
                </Group>
              ))}
            </Stack>
          </Card>
          <Button type="submit" disabled={busy} style={{ alignSelf: "flex-start" }}>
            Save the draft
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}
