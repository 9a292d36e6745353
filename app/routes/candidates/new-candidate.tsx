import { Alert, Anchor, Button, Select, Stack, TextInput, Textarea } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { CandidateInputSchema } from "#app/hiring/applications/application-form.ts";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import { readFields } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { addCandidate } from "#app/use-cases/applications/add-candidate.server.ts";
import { getAddingChoices } from "#app/use-cases/applications/get-adding-choices.server.ts";

const FormSchema = CandidateInputSchema.extend({
  openingId: z.string().min(1, "Choose an opening."),
  source: z.enum(["added_by_recruiter", "referral"]),
  sourceDetail: z.string().trim().max(200, "Keep this under 200 characters."),
});

export const meta: MetaFunction = () => [{ title: "Add a candidate · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, getAddingChoices);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await getAddingChoices(ctx);
    const uploaded = await readUploadedForm(args, { maxFiles: 5 });
    if (!uploaded.ok)
      return data(
        { ok: false, problem: uploaded.problem, fields: uploaded.fields },
        { status: uploaded.status },
      );
    const read = readFields(uploaded.form, FormSchema);
    if (!read.ok) {
      await discardFiles(args, uploaded.files);
      return data(read, { status: 400 });
    }
    try {
      const outcome = await addCandidate(ctx, { ...read.value, resumes: uploaded.files });
      const { applicationId } = outcome;
      if (!outcome.added) {
        await discardFiles(args, uploaded.files);
        return data({ ok: false, known: { applicationId, name: outcome.name } }, { status: 409 });
      }
      return redirectWithToast(`/applications/${applicationId}`, {
        message: `${read.value.name} was added.`,
      });
    } catch (error) {
      await discardFiles(args, uploaded.files);
      throw error;
    }
  });
}

export default function NewCandidatePage() {
  const { openings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  const [query] = useSearchParams();
  return (
    <Page width="narrow">
      <PageHeader
        title="Add a candidate"
        description="They start at the resume screen. Baton recognises people by their address."
      />
      <ProblemAlert answer={answer} />
      {answer && "known" in answer ? (
        <Alert
          color="yellow"
          role="alert"
          mb="md"
          title={`${answer.known.name} already stands at this opening`}
        >
          Nothing was added.{" "}
          <Anchor component={Link} to={`/applications/${answer.known.applicationId}`} inherit>
            Open that application
          </Anchor>
          ; a newer resume can be added there.
        </Alert>
      ) : null}
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <Select
            name="openingId"
            label="Opening"
            required
            searchable
            data={openings.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={query.get("opening")}
            error={fieldProblem(answer, "openingId")}
          />
          <TextInput name="name" label="Full name" required error={fieldProblem(answer, "name")} />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            required
            error={fieldProblem(answer, "email")}
          />
          <TextInput name="phone" type="tel" label="Phone (optional)" error={fieldProblem(answer, "phone")} />
          <Textarea
            name="links"
            label="Links (optional)"
            description="One a line"
            autosize
            minRows={2}
            error={fieldProblem(answer, "links")}
          />
          <Select
            name="source"
            label="Source"
            allowDeselect={false}
            defaultValue="added_by_recruiter"
            data={[
              { value: "added_by_recruiter", label: "Found by a recruiter" },
              { value: "referral", label: "Referral" },
            ]}
          />
          <TextInput
            name="sourceDetail"
            label="Who referred them, or where found (optional)"
            error={fieldProblem(answer, "sourceDetail")}
          />
          <FileField
            name="resume"
            multiple
            label="Resume and other files"
            description={`${RESUME_KINDS}; at most 10 MB each. Choose files, or drop them here.`}
            accept={RESUME_ENDINGS}
            error={fieldProblem(answer, "resume")}
          />
          <Button type="submit" loading={navigation.state !== "idle"} style={{ alignSelf: "flex-start" }}>
            Add the candidate
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}
