import { Anchor, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useFetcher, useLoaderData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { FaultList } from "#app/components/library/fault-list.tsx";
import { FileReaderButton } from "#app/components/library/file-reader.tsx";
import { counted } from "#app/hiring/counted.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemOf, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { checkQuestionFile } from "#app/use-cases/questions/check-question-file.server.ts";
import { getBankNames } from "#app/use-cases/questions/get-bank-names.server.ts";
import { importQuestions } from "#app/use-cases/questions/import-questions.server.ts";

const INTENTS = ["check", "import"] as const;

export const meta: MetaFunction = () => [{ title: "Import questions · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const { competencies, may } = await getBankNames(ctx);
    if (!may.keep) throw forbidden("The question bank is kept by hiring managers and admins.");
    return { competencies };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const text = textOf(form, "file");
    switch (intent) {
      case "check":
        return checkQuestionFile(ctx, text);
      case "import": {
        const { proposed } = await importQuestions(ctx, text);
        return redirectWithToast("/questions?state=waiting", {
          message:
            proposed === 0
              ? "Nothing in the file was new."
              : `${proposed} proposed. Another hiring manager or admin reviews them.`,
        });
      }
    }
  });
}

const KINDS = {
  new: { label: "New", color: "green" },
  changed: { label: "Changed", color: "baton" },
  unchanged: { label: "The same", color: "gray" },
  blocked: { label: "Not possible now", color: "red" },
} as const;

export default function ImportQuestionsPage() {
  const { competencies } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const check = useFetcher<Awaited<ReturnType<typeof checkQuestionFile>>>();
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [problem, setProblem] = useState("");
  const found = check.state === "idle" ? check.data : undefined;
  const lines = found?.ok ? found.lines : [];
  const faults = problem !== "" ? [problem] : found && !found.ok && "faults" in found ? found.faults : [];
  const refused = problemOf(found);
  const wanted = lines.filter(({ kind }) => kind === "new" || kind === "changed").length;
  const blocked = lines.filter(({ kind }) => kind === "blocked").length;

  function read(text: string, name: string) {
    setProblem("");
    setFile({ name, text });
    void check.submit({ intent: "check", file: text }, { method: "post", encType: "multipart/form-data" });
  }

  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/questions">Questions</UpLink>}
        title="Import questions"
        description="Every new or changed question of the file becomes a proposal; somebody other than you reviews it before anybody is asked."
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        <Group gap="md">
          <FileReaderButton label="Choose a file" onText={read} onProblem={setProblem} />
          <Anchor href="/file-formats/questions" target="_blank" size="sm">
            What a file must look like
          </Anchor>
          <Text size="sm" c="dimmed" role="status">
            {file ? file.name : null}
            {check.state === "idle" ? "" : ", being read"}
          </Text>
        </Group>
        <FaultList title="This file cannot be imported" faults={faults} urgent />
        <FaultList title="This file was not read" faults={refused ? [refused] : []} urgent />
        {found?.ok && lines.length === 0 ? <Text>The file holds no questions.</Text> : null}
        {lines.length > 0 ? (
          <>
            <WideTable label="What importing would do" minWidth={520}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Question</Table.Th>
                  <Table.Th>Competency</Table.Th>
                  <Table.Th>What happens</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map(({ key, title, competency, kind, problem: why }) => (
                  <Table.Tr key={key}>
                    <Table.Td>{title}</Table.Td>
                    <Table.Td>
                      {competencies.find((one) => one.key === competency)?.name ?? competency}
                    </Table.Td>
                    <Table.Td>
                      <Badge color={KINDS[kind].color}>{KINDS[kind].label}</Badge>
                      {why ? (
                        <Text size="sm" c="dimmed">
                          {why}
                        </Text>
                      ) : null}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </WideTable>
            <Form method="post" encType="multipart/form-data">
              <input type="hidden" name="file" value={file?.text ?? ""} />
              <Group gap="md">
                <Button
                  type="submit"
                  name="intent"
                  value="import"
                  disabled={busy || blocked > 0 || wanted === 0}
                >
                  Propose {counted(wanted, "question")}
                </Button>
                <Text size="sm" c="dimmed">
                  {blocked > 0
                    ? `${blocked} cannot be imported now. Take them out of the file, or wait until they are reviewed.`
                    : wanted === 0
                      ? "The bank has all of it already."
                      : "All of them or none."}
                </Text>
              </Group>
            </Form>
          </>
        ) : null}
      </Stack>
    </Page>
  );
}
