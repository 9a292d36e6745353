import { Alert, Button, Checkbox, NativeSelect, Radio, Stack, TextInput, Textarea } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import type { SourceLink } from "#app/hiring/applications/source-link.ts";
import type { ApplicationQuestionKind } from "#app/hiring/openings/opening-state.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import type { HeldResume } from "./application-draft.ts";
import { ResumeUpload } from "./resume-upload.tsx";
import { useApplicationDraft } from "./use-application-draft.ts";

type AskedQuestion = {
  readonly id: string;
  readonly kind: ApplicationQuestionKind;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly required: boolean;
};

export type ApplicationFormProps = {
  readonly companyName: string;
  readonly slug: string;
  readonly questions: readonly AskedQuestion[];
  readonly source: SourceLink;
  /** What the server answered when it refused the form, with what was typed: without scripts the page is new. */
  readonly answer:
    { readonly typed: Readonly<Record<string, string>>; readonly held: HeldResume | null } | undefined;
};

/** The application form: no account, kept on the device while it is typed, complete without scripts. */
export function ApplicationForm({ companyName, slug, questions, source, answer }: ApplicationFormProps) {
  const navigation = useNavigation();
  const typed: Readonly<Record<string, string | undefined>> = answer?.typed ?? {};
  const draft = useApplicationDraft(slug, { typed: answer !== undefined, held: answer?.held ?? null });
  return (
    <>
      <ProblemAlert answer={answer} />
      {draft.broughtBack && !answer ? (
        <Alert mb="md" maw={560} title="Welcome back">
          What you typed here <Time at={new Date(draft.broughtBack)} style="moment" /> is still in the form.{" "}
          <Button variant="subtle" size="compact-sm" onClick={draft.startAfresh}>
            Start afresh
          </Button>
        </Alert>
      ) : null}
      <Form
        ref={draft.form}
        method="post"
        encType="multipart/form-data"
        noValidate={false}
        onInput={draft.save}
        onSubmit={draft.save}
      >
        <input type="hidden" name="source" value={source.source} />
        <input type="hidden" name="ref" value={source.referral} />
        <Stack gap="md" maw={560}>
          <TextInput
            name="name"
            label="Full name"
            required
            autoComplete="name"
            defaultValue={typed["name"]}
            error={fieldProblem(answer, "name")}
          />
          <TextInput
            name="email"
            label="E-mail"
            type="email"
            required
            autoComplete="email"
            defaultValue={typed["email"]}
            error={fieldProblem(answer, "email")}
          />
          <TextInput
            name="phone"
            label="Phone (optional)"
            type="tel"
            autoComplete="tel"
            defaultValue={typed["phone"]}
            error={fieldProblem(answer, "phone")}
          />
          <Textarea
            name="links"
            defaultValue={typed["links"]}
            label="Links (optional)"
            description="Portfolio, GitHub, LinkedIn: one a line"
            autosize
            minRows={2}
            error={fieldProblem(answer, "links")}
          />
          {questions.map((question) => (
            <FormQuestion
              key={question.id}
              question={question}
              typed={typed[`answer.${question.id}`]}
              error={fieldProblem(answer, `answer.${question.id}`)}
            />
          ))}
          <Checkbox
            name="consent"
            value="yes"
            defaultChecked={typed["consent"] === "yes"}
            required
            label={`${companyName} may keep and read this application to decide about this role.`}
            error={fieldProblem(answer, "consent")}
          />
          <div className="visually-hidden" aria-hidden>
            <label>
              Leave this empty
              <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
          <ResumeUpload
            slug={slug}
            held={draft.held}
            error={fieldProblem(answer, "resume")}
            onHeld={draft.hold}
          />
          <Button
            type="submit"
            size="md"
            loading={navigation.state !== "idle"}
            style={{ alignSelf: "flex-start" }}
          >
            Send application
          </Button>
        </Stack>
      </Form>
    </>
  );
}

type FormQuestionProps = {
  readonly question: AskedQuestion;
  readonly error: string | undefined;
  /** What was answered before the form was refused. */
  readonly typed: string | undefined;
};

function FormQuestion({ question, error, typed = "" }: FormQuestionProps) {
  const { kind, prompt, choices, required } = question;
  const name = `answer.${question.id}`;
  const common = { name, label: prompt, required, error, defaultValue: typed };
  switch (kind) {
    case "text":
      return <Textarea {...common} autosize minRows={2} />;
    case "choice":
      return (
        <NativeSelect {...common}>
          <option value="">Choose one</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </NativeSelect>
      );
    case "yes_no":
      return (
        <Radio.Group {...common}>
          <Stack gap={6} mt={6}>
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
          </Stack>
        </Radio.Group>
      );
    case "file":
      return (
        <FileField
          name={name}
          label={prompt}
          description={`${RESUME_KINDS}; at most 10 MB.`}
          required={required}
          accept={RESUME_ENDINGS}
          error={error}
        />
      );
  }
}
