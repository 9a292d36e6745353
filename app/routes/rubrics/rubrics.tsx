import { Anchor, Badge, Button, Card, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { counted } from "#app/hiring/counted.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { IconPlus } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { listRubrics } from "#app/use-cases/rubrics/list-rubrics.server.ts";

export const meta: MetaFunction = () => [{ title: "Rubrics · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listRubrics);
}

export default function RubricsPage() {
  const { profiles, mayDraft } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title="Rubrics"
        description="What each kind of job asks for, in described levels. A published version never changes; openings keep the one they started with."
        actions={
          mayDraft ? (
            <Group gap="xs">
              <Button component={Link} to="/rubrics/competencies/words" variant="default">
                Words in resumes
              </Button>
              <Button
                component={Link}
                to="/rubrics/competencies/new"
                variant="light"
                leftSection={<IconPlus size={16} />}
              >
                Add a competency
              </Button>
            </Group>
          ) : null
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {profiles.map((profile) => {
          const current =
            profile.versions.find((version) => version.state === "published") ?? profile.versions[0];
          return (
            <Card key={profile.id} component="article">
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <Title order={2} size="h4">
                  {current ? (
                    <Anchor component={Link} to={`/rubrics/versions/${current.id}`} inherit underline="hover">
                      {profile.name}
                    </Anchor>
                  ) : (
                    profile.name
                  )}
                </Title>
                <Badge variant="default" flex="none">
                  {profile.family === "engineer" ? "Engineer" : "Analyst"}
                </Badge>
              </Group>
              <Text c="dimmed" mb="sm">
                {profile.summary}
              </Text>
              <Group gap={4} mb="sm">
                {current?.competencies.map((competency) => (
                  <Badge key={competency.name} variant={competency.mustHave ? "light" : "default"}>
                    {competency.name} {competency.weight > 0 ? Math.round(competency.weight * 100) : "noted"}
                  </Badge>
                ))}
              </Group>
              <Stack gap={2}>
                {profile.versions.map((version) => (
                  <Text key={version.id} size="sm">
                    <Anchor component={Link} to={`/rubrics/versions/${version.id}`}>
                      Version {version.version}
                    </Anchor>{" "}
                    {version.state}
                    {version._count.openings > 0 ? `, ${counted(version._count.openings, "opening")}` : ""}
                  </Text>
                ))}
              </Stack>
            </Card>
          );
        })}
      </SimpleGrid>
    </Page>
  );
}
