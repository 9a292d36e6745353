import { Alert, Anchor, Badge, Button, Card, Group, List, Stack, Table, Text, Title } from "@mantine/core";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { publishRubric } from "#app/use-cases/rubrics/publish-rubric.server.ts";

const INTENTS = ["draft", "publish"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${data.version.profile.name}, version ${data.version.version} · Baton` : "Rubric · Baton",
  },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getRubric(ctx, param(args, "versionId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const versionId = param(args, "versionId");
    const { may } = await getRubric(ctx, versionId);
    if (!may.draft) throw forbidden("Rubrics are drafted and published by hiring managers and admins.");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "draft": {
        const draft = await draftRubric(ctx, versionId);
        return redirect(`/rubrics/versions/${draft.versionId}/edit`);
      }
      case "publish":
        await publishRubric(ctx, { versionId, savedAt: textOf(form, "savedAt") });
        return redirectWithToast(`/rubrics/versions/${versionId}`, {
          message: "Published. New openings start with this version.",
        });
    }
  });
}

export default function RubricPage() {
  const { version, faults, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const nameOf = (key: string) => version.competencies.find((one) => one.competencyKey === key)?.name ?? key;
  return (
    <Page>
      <PageHeader
        eyebrow={
          <Anchor component={Link} to="/rubrics">
            Rubrics
          </Anchor>
        }
        title={`${version.profile.name}, version ${version.version}`}
        description={
          <>
            {version.state === "draft" ? "A draft, not in use yet." : null}
            {version.publishedAt ? (
              <>
                Published <Time at={version.publishedAt} style="date" />. {version.changeNote}
              </>
            ) : null}
            {version.state === "retired" ? " A newer version is in use for new openings." : null}
          </>
        }
        actions={
          <Form method="post">
            <input type="hidden" name="savedAt" value={version.updatedAt.toISOString()} />
            <Group gap="xs">
              {may.edit ? (
                <Button component={Link} to={`/rubrics/versions/${version.id}/edit`} variant="default">
                  Edit the draft
                </Button>
              ) : null}
              {may.publish ? (
                <Button type="submit" name="intent" value="publish" disabled={busy || faults.length > 0}>
                  Publish
                </Button>
              ) : null}
              {may.draft && version.state !== "draft" ? (
                <Button type="submit" name="intent" value="draft" variant="light" disabled={busy}>
                  Draft a new version
                </Button>
              ) : null}
            </Group>
          </Form>
        }
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {faults.length > 0 ? (
          <Alert color="yellow" title="Before it can be published">
            <List size="sm">
              {faults.map((fault) => (
                <List.Item key={fault}>{fault}</List.Item>
              ))}
            </List>
          </Alert>
        ) : null}
        {version.notes ? <Text maw={720}>{version.notes}</Text> : null}
        <WideTable label="Competencies and levels" minWidth={900} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Competency</Table.Th>
              <Table.Th>1 · Not yet</Table.Th>
              <Table.Th>2 · Partly</Table.Th>
              <Table.Th>3 · Meets the bar</Table.Th>
              <Table.Th>4 · Clearly above</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {version.competencies.map((competency) => (
              <Table.Tr key={competency.id} style={{ verticalAlign: "top" }}>
                <Table.Td miw={170}>
                  <Text fw={600}>{competency.name}</Text>
                  <Group gap={4} my={2}>
                    <Badge variant="default">
                      {competency.weight > 0 ? `${Math.round(competency.weight * 100)} %` : "Noted, weight 0"}
                    </Badge>
                    {competency.mustHave ? <Badge>Must-have</Badge> : null}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {competency.summary}
                  </Text>
                </Table.Td>
                {competency.anchors.map((anchor, index) => (
                  <Table.Td key={index} miw={160}>
                    <Text size="sm">{anchor}</Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
        <Card>
          <Title order={2} size="h4" mb="sm">
            Interview plan
          </Title>
          <Stack gap="xs">
            {[...version.sessions]
              .sort((a, b) => (a.kind === b.kind ? a.number - b.number : a.kind === "phone" ? -1 : 1))
              .map((session) => (
                <Group key={session.id} gap="xs">
                  <Text fw={600} w={{ base: "100%", sm: 260 }}>
                    {session.kind === "phone" ? "Phone" : "Onsite"} {session.number}: {session.name}
                  </Text>
                  {session.focus.map((key) => (
                    <Badge key={key} variant="default">
                      {nameOf(key)}
                    </Badge>
                  ))}
                  <Text size="sm" c="dimmed">
                    {session.minutes} min
                  </Text>
                </Group>
              ))}
          </Stack>
        </Card>
        {version.openings.length > 0 ? (
          <Text size="sm">
            In use by:{" "}
            {version.openings.map((opening, index) => (
              <span key={opening.id}>
                {index > 0 ? ", " : ""}
                {opening.title}
              </span>
            ))}
          </Text>
        ) : null}
      </Stack>
    </Page>
  );
}
