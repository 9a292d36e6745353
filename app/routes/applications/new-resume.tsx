import { Button, Stack } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { attachResume } from "#app/use-cases/applications/attach-resume.server.ts";
import { getAttaching } from "#app/use-cases/applications/get-attaching.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `New resume: ${page?.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getAttaching(ctx, param(args, "applicationId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    await getAttaching(ctx, applicationId);
    const uploaded = await readUploadedForm(args, { maxFiles: 1 });
    if (!uploaded.ok) {
      const { problem, fields, status } = uploaded;
      return data({ ok: false, problem, fields }, { status });
    }
    try {
      await attachResume(ctx, { applicationId, resume: uploaded.files[0] ?? null });
    } catch (error) {
      await discardFiles(args, uploaded.files);
      throw error;
    }
    return redirectWithToast(`/applications/${applicationId}`, {
      message: "The new resume is kept beside the former ones.",
    });
  });
}

export default function NewResumePage() {
  const { applicationId, candidateName, openingTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={
          <UpLink to={`/applications/${applicationId}`}>
            {candidateName}, {openingTitle}
          </UpLink>
        }
        title="Add a newer resume"
        description="It is read first from now on; the former ones stay and can be opened."
      />
      <ProblemAlert answer={answer} />
      <Form method="post" encType="multipart/form-data">
        <Stack align="flex-start">
          <FileField
            name="resume"
            label="Resume"
            description={`${RESUME_KINDS}; at most 10 MB. Choose a file, or drop it here.`}
            required
            accept={RESUME_ENDINGS}
            error={fieldProblem(answer, "resume")}
          />
          <Button type="submit" loading={busy}>
            Add the resume
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}
