import { Anchor, Badge, Button, Card, Group, Stack, Table, Text, Title } from "@mantine/core";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FaultList } from "#app/components/library/fault-list.tsx";
import { BareCompetencies } from "#app/components/rubrics/bare-competencies.tsx";
import { BarsTable } from "#app/components/rubrics/bars-table.tsx";
import { PublishDraft } from "#app/components/rubrics/publish-draft.tsx";
import { RubricComparison } from "#app/components/rubrics/rubric-comparison.tsx";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconDownload } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { publishRubric } from "#app/use-cases/rubrics/publish-rubric.server.ts";

const INTENTS = ["draft", "publish"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${data.version.profile.name}, version ${data.version.number} · Baton` : "Rubric · Baton",
  },
];

// Whoever was too late sees what somebody else has published or saved.
export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  const against = new URL(args.request.url).searchParams.get("against");
  return asPerson(args, (ctx) => getRubric(ctx, param(args, "versionId"), against));
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
  const { version, rubric, versions, comparison, publishing, library, faults, may } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const nameOf = (key: string) => rubric.competencies.find((one) => one.competencyKey === key)?.name ?? key;
  const openDraft = versions.find((one) => one.state === "draft");
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to="/rubrics">Rubrics</UpLink>}
        title={`${version.profile.name}, version ${version.number}`}
        description={
          <>
            {version.state === "draft" ? "A draft, not in use yet." : null}
            {version.publishedAt ? (
              <>
                Published <Time at={version.publishedAt} style="date" />. {rubric.changeNote}
              </>
            ) : null}
            {version.state === "retired" ? " A newer version is in use for new openings." : null}
          </>
        }
        actions={
          <>
            <Button
              component="a"
              href={`/rubrics/versions/${version.id}/file`}
              variant="subtle"
              leftSection={<IconDownload size={16} />}
            >
              Export
            </Button>
            {may.edit ? (
              <Button component={Link} to={`/rubrics/versions/${version.id}/edit`} variant="default">
                Edit the draft
              </Button>
            ) : null}
            {may.publish && publishing ? (
              <PublishDraft
                version={version}
                changeNote={rubric.changeNote}
                publishing={publishing}
                disabled={busy || faults.length > 0}
              />
            ) : null}
            {may.draft && version.state !== "draft" ? (
              openDraft ? (
                <Button component={Link} to={`/rubrics/versions/${openDraft.id}`} variant="light">
                  Go to the draft, version {openDraft.version}
                </Button>
              ) : (
                <Form method="post">
                  <Button type="submit" name="intent" value="draft" variant="light" disabled={busy}>
                    Draft a new version
                  </Button>
                </Form>
              )
            ) : null}
          </>
        }
      />
      <ProblemAlert answer={answer} />
      <Stack gap="xl">
        <FaultList title="Before it can be published" faults={faults} />
        <BareCompetencies competencies={rubric.competencies} library={library} />
        {comparison ? (
          <section aria-labelledby="changes-title">
            <Group justify="space-between" gap="xs" mb="sm">
              <Title order={2} size="h4" id="changes-title">
                {version.state === "draft" ? "What it changes" : "What it changed"} against version{" "}
                {comparison.version}
              </Title>
              <AgainstLinks versions={versions} shown={version.id} against={comparison.id} />
            </Group>
            {comparison.changes.length === 0 ? (
              <Text c="dimmed">Nothing: both say the same.</Text>
            ) : (
              <RubricComparison changes={comparison.changes} />
            )}
          </section>
        ) : null}
        <section aria-labelledby="levels-title">
          <Title order={2} size="h4" id="levels-title" mb="sm">
            Competencies and levels
          </Title>
          {rubric.notes ? (
            <Text maw={720} mb="sm">
              {rubric.notes}
            </Text>
          ) : null}
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
              {rubric.competencies.map((competency) => (
                <Table.Tr key={competency.competencyKey} style={{ verticalAlign: "top" }}>
                  <Table.Td miw={170}>
                    <Text fw={600}>{competency.name}</Text>
                    <Group gap={4} my={2}>
                      <Badge variant="default">
                        {competency.weight > 0
                          ? `${Number((competency.weight * 100).toFixed(1))} %`
                          : "Noted, weight 0"}
                      </Badge>
                      {competency.mustHave ? <Badge>Must-have</Badge> : null}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {competency.summary}
                    </Text>
                    <Anchor
                      component={Link}
                      to={`/questions?competency=${competency.competencyKey}&role=${version.profile.key}`}
                      size="sm"
                    >
                      Questions
                    </Anchor>
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
        </section>
        <section aria-labelledby="bars-title">
          <Title order={2} size="h4" id="bars-title" mb="sm">
            Bars
          </Title>
          <BarsTable rubric={rubric} />
        </section>
        <Card component="section" aria-labelledby="plan-title">
          <Title order={2} size="h4" mb="sm" id="plan-title">
            Interview plan
          </Title>
          <Stack gap="xs">
            {[...rubric.sessions]
              .sort((a, b) => (a.kind === b.kind ? a.number - b.number : a.kind === "phone" ? -1 : 1))
              .map((session) => (
                <Group key={`${session.kind} ${session.number}`} gap="xs">
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
        <VersionsInUse versions={versions} shown={version.id} />
      </Stack>
    </Page>
  );
}

type Versions = ReturnType<typeof useLoaderData<typeof loader>>["versions"];

/** Other versions to compare with; the one it is compared with now is not a link. */
function AgainstLinks({
  versions,
  shown,
  against,
}: {
  readonly versions: Versions;
  readonly shown: string;
  readonly against: string;
}) {
  const others = versions.filter((one) => one.id !== shown && one.id !== against);
  if (others.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      Compare with{" "}
      {others.map((one, index) => (
        <span key={one.id}>
          {index > 0 ? ", " : ""}
          <Anchor component={Link} to={`?against=${one.id}`} inherit preventScrollReset>
            version {one.version}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}

/** Every version of this rubric, and the openings that are held against it. */
function VersionsInUse({ versions, shown }: { readonly versions: Versions; readonly shown: string }) {
  return (
    <section aria-labelledby="versions-title">
      <Title order={2} size="h4" id="versions-title" mb="sm">
        Versions and the openings that use them
      </Title>
      <WideTable label="Versions and openings" minWidth={520} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Version</Table.Th>
            <Table.Th>What changed</Table.Th>
            <Table.Th>Openings</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((one) => {
            const others = one.openingCount - one.openings.length;
            return (
              <Table.Tr key={one.id} style={{ verticalAlign: "top" }}>
                <Table.Td miw={140}>
                  {one.id === shown ? (
                    <Text fw={600} span>
                      Version {one.version}
                    </Text>
                  ) : (
                    <Anchor component={Link} to={`/rubrics/versions/${one.id}`}>
                      Version {one.version}
                    </Anchor>
                  )}
                  <Text size="sm" c="dimmed">
                    {one.state}
                    {one.publishedAt ? (
                      <>
                        , <Time at={one.publishedAt} style="date" />
                      </>
                    ) : null}
                  </Text>
                </Table.Td>
                <Table.Td>{one.changeNote || <Text c="dimmed">Not said yet</Text>}</Table.Td>
                <Table.Td>
                  {one.openings.map((opening) => (
                    <div key={opening.id}>
                      <Anchor component={Link} to={`/openings/${opening.id}`}>
                        {opening.title}
                      </Anchor>{" "}
                      <Text span size="sm" c="dimmed">
                        {opening.state}
                      </Text>
                    </div>
                  ))}
                  {others > 0 ? (
                    <Text size="sm" c="dimmed">
                      {one.openings.length > 0 ? "and " : ""}
                      {others} that {others === 1 ? "is" : "are"} not yours to see
                    </Text>
                  ) : null}
                  {one.openingCount === 0 ? <Text c="dimmed">None</Text> : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
