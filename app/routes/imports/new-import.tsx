import { Button, List, Progress, Stack, Text, Title } from "@mantine/core";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { discardImportFiles, readImportUpload } from "#app/platform/http/import-upload.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { listImports } from "#app/use-cases/imports/list-imports.server.ts";
import { receiveImport } from "#app/use-cases/imports/receive-import.server.ts";

export const meta: MetaFunction = () => [{ title: "Import people · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await listImports(ctx);
    return null;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await listImports(ctx);
    const upload = await readImportUpload(args);
    if (!upload.ok) {
      const { problem, status } = upload;
      return data({ ok: false, problem, fields: { files: problem } }, { status });
    }
    try {
      const files = upload.files.map(({ fileName, key, bytes }) => ({ fileName, key, bytes }));
      const { importId } = await receiveImport(ctx, files);
      return redirect(`/company/imports/${importId}`);
    } catch (error) {
      await discardImportFiles(args, upload.files);
      throw error;
    }
  });
}

export default function NewImportPage() {
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<UpLink to="/company/imports">Imports</UpLink>}
        title="Import people"
        description="Upload what your former system gave you. Nothing is taken in before you have seen what would happen."
      />
      <ProblemAlert answer={answer} />
      <Form method="post" encType="multipart/form-data">
        <Stack gap="lg">
          <FileField
            name="files"
            multiple
            required
            label="Files"
            description="A table or an export, and a zip with the resumes if you have one. Up to 64 MB of data and 1 GB of resumes."
            accept=".csv,.tsv,.txt,.json,.sql,.zip"
            error={fieldProblem(answer, "files")}
          />
          <div>
            <Button type="submit" loading={busy}>
              Upload
            </Button>
          </div>
          {busy ? (
            <div role="status">
              <Progress value={100} animated aria-label="Uploading and reading the files" />
              <Text size="sm" c="dimmed" mt={4}>
                Uploading and reading. A large zip takes a while.
              </Text>
            </div>
          ) : null}
        </Stack>
      </Form>
      <Title order={2} size="h4" mt="xl" mb="xs">
        What Baton reads
      </Title>
      <List spacing="xs">
        <List.Item>
          <b>Any table</b>: CSV with any columns, delimiter and encoding. You say what each column holds.
        </List.Item>
        <List.Item>
          <b>Greenhouse</b> (Harvest, first and third version), <b>Lever</b>, <b>Ashby</b> and <b>Workable</b>
          : the JSON of their lists. Several files at once are joined, so give candidates, applications and
          notes together.
        </List.Item>
        <List.Item>
          <b>OpenCATS</b>: a dump of its database (SQL).
        </List.Item>
        <List.Item>
          <b>JSON Resume</b>, and an <b>export of Baton</b> (its zip as it is).
        </List.Item>
        <List.Item>
          <b>Resumes</b> in a zip are matched by the file names that the export gives, and by an e-mail
          address in a file&rsquo;s or folder&rsquo;s name.
        </List.Item>
      </List>
    </Page>
  );
}
