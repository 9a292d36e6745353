import { Alert, Anchor, Button, Select, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Form,
  Link,
  useActionData,
  useFetcher,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { FormEvent } from "react";
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
import { readOfferedFile } from "#app/use-cases/applications/read-offered-file.server.ts";
import type { OfferedContact } from "#app/use-cases/applications/read-offered-file.server.ts";
import { SearchSelect } from "#app/ui/search-select.tsx";

const FormSchema = CandidateInputSchema.extend({
  openingId: z.string().min(1, "Choose an opening."),
  source: z.enum(["added_by_recruiter", "referral"]),
  sourceDetail: z.string().trim().max(200, "Keep this under 200 characters."),
});

/** Asks to read the file and to keep nothing. */
const ONLY_READ = "onlyRead";

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
    const [offered] = uploaded.files;
    if (uploaded.form.has(ONLY_READ)) {
      const contact = offered ? await readOfferedFile(ctx, offered) : null;
      await discardFiles(args, uploaded.files);
      return { contact };
    }
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
  const form = useRef<HTMLFormElement>(null);
  const reader = useFetcher<typeof action>();
  const contact = reader.data && "contact" in reader.data ? reader.data.contact : undefined;
  useEffect(() => {
    if (contact && form.current) fillEmpty(form.current, contact);
  }, [contact]);

  /** The first file says whose resume it is; what was typed stays. */
  function readChosen({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement) || target.name !== "resume") return;
    const [file] = target.files ?? [];
    if (!file) return;
    const asked = new FormData();
    asked.set(ONLY_READ, "yes");
    asked.set("resume", file);
    reader.submit(asked, { method: "post", encType: "multipart/form-data" });
  }

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
      <Form ref={form} method="post" encType="multipart/form-data" onChange={readChosen}>
        <Stack>
          <FileField
            name="resume"
            multiple
            label="Resume and other files"
            description={`${RESUME_KINDS}; at most 10 MB each. Choose files, or drop them here: the first one fills in the rest.`}
            accept={RESUME_ENDINGS}
            error={fieldProblem(answer, "resume")}
          />
          <Text size="sm" c="dimmed" role="status">
            {reader.state === "idle" ? whatWasRead(contact) : "Reading the file…"}
          </Text>
          <SearchSelect
            name="openingId"
            label="Opening"
            required
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
          <Button type="submit" loading={navigation.state !== "idle"} style={{ alignSelf: "flex-start" }}>
            Add the candidate
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}

/** Puts what was read into the fields that are empty. */
function fillEmpty(form: HTMLFormElement, { name, email, phone, links }: OfferedContact): void {
  const read = { name, email, phone, links: links.join("\n") };
  for (const [field, value] of Object.entries(read)) {
    const input = form.elements.namedItem(field);
    const fits = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
    if (fits && input.value.trim() === "") input.value = value;
  }
}

function whatWasRead(contact: OfferedContact | null | undefined): string {
  if (contact === undefined) return "";
  if (contact === null) return "The file could not be read. It can be added all the same.";
  const found = [contact.name, contact.email, contact.phone].filter((value) => value !== "").length;
  return found > 0
    ? "Read from the file: please look over what was filled in."
    : "No contact was found in the file.";
}
