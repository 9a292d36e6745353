import {
  Alert,
  Button,
  Card,
  Group,
  List,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ERASED_NAME, ERASURE_REASONS } from "#app/hiring/applications/erasure.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconHandStop } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { getErasure } from "#app/use-cases/applications/get-erasure.server.ts";

const INTENTS = ["erase"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Erase ${data.candidate.name} · Baton` : "Erase a candidate · Baton" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getErasure(ctx, param(args, "candidateId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const candidateId = param(args, "candidateId");
    const form = await args.request.formData();
    const input = {
      candidateId,
      typedName: textOf(form, "typedName"),
      reasonCode: textOf(form, "reasonCode"),
    };
    switch (readIntent(form, INTENTS)) {
      case "erase":
        await eraseCandidate(ctx, input);
        return redirectWithToast(`/candidates/${candidateId}`, { message: "The candidate is erased." });
    }
  });
}

export default function EraseCandidatePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { candidate, held } = page;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/candidates/${candidate.id}`}>{candidate.name}</UpLink>}
        title={`Erase ${candidate.name}`}
        description="Nobody can undo this. Read what goes and what stays before you confirm."
      />
      <ProblemAlert answer={answer} />
      {held ? (
        <Alert color="orange" icon={<IconHandStop size={18} />} title="Not at this moment" mb="md">
          {held}
        </Alert>
      ) : null}
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xl">
        <WhatGoes page={page} />
        <WhatStays page={page} />
      </SimpleGrid>
      <ConfirmForm name={candidate.name} answer={answer} held={held !== null} />
    </Page>
  );
}

type PageData = Awaited<ReturnType<typeof getErasure>>;

function WhatGoes({ page: { counts } }: { readonly page: PageData }) {
  return (
    <Card component="section" aria-labelledby="what-goes">
      <Title order={2} size="h4" mb="xs" id="what-goes">
        What goes, for good
      </Title>
      <List spacing={6} size="sm">
        <List.Item>name, address, phone, links</List.Item>
        <List.Item>files and their text{inBrackets(counts.documents)}, answers of the form</List.Item>
        <List.Item>
          notes of interviews{inBrackets(counts.held)}, shared and private, with their history
        </List.Item>
        <List.Item>evidence, ratings, scorecards, the reasons of decisions, terms of offers</List.Item>
        <List.Item>
          the words of every mail; those that wait{inBrackets(counts.waitingMails)} never leave
        </List.Item>
        <List.Item>the candidate’s private page and what they wrote there</List.Item>
        <List.Item>what each entry of the timeline said</List.Item>
        {counts.booked > 0 ? (
          <List.Item>
            booked interviews{inBrackets(counts.booked)}: they are cancelled and their interviewers told
          </List.Item>
        ) : null}
      </List>
    </Card>
  );
}

function WhatStays({ page: { applications } }: { readonly page: PageData }) {
  return (
    <Card component="section" aria-labelledby="what-stays">
      <Title order={2} size="h4" mb="xs" id="what-stays">
        What stays, to be counted
      </Title>
      <Text size="sm" mb="xs">
        Under “{ERASED_NAME}”: that somebody applied, how far they came, when, and how it ended. Who
        interviewed and who decided stays, too; not a word of it.
      </Text>
      <List spacing={6} size="sm">
        {applications.map(({ id, opening, stage, disposition }) => (
          <List.Item key={id}>
            {opening.title}: {disposition ?? STAGE_NAMES[stage]}
            {disposition === null && stage !== "hired" ? " now, will count as withdrawn" : ""}
          </List.Item>
        ))}
        <List.Item>that you erased them, when and for which reason</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        Whoever applies with the same address later is a new candidate. Mails that have left, and backups that
        you keep yourselves, are out of reach.
      </Text>
    </Card>
  );
}

function ConfirmForm({
  name,
  answer,
  held,
}: {
  readonly name: string;
  readonly answer: unknown;
  readonly held: boolean;
}) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" noValidate>
      <Stack>
        <Radio.Group name="reasonCode" label="Why?" withAsterisk error={fieldProblem(answer, "reasonCode")}>
          <Stack gap="xs" mt={6} mb={4}>
            {ERASURE_REASONS.map(({ code, label }) => (
              <Radio key={code} value={code} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          name="typedName"
          label="Type the candidate’s name to confirm"
          description={name}
          maw="30rem"
          withAsterisk
          autoComplete="off"
          error={fieldProblem(answer, "typedName")}
        />
        <Group>
          <Button type="submit" name="intent" value="erase" color="red" loading={busy} disabled={held}>
            Erase for good
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function inBrackets(count: number): string {
  return count === 0 ? "" : ` (${count})`;
}
