import { Alert, Button, TextInput, Textarea } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import type { SourceLink } from "#app/hiring/applications/source-link.ts";
import { useBrowserZone } from "#app/ui/browser-zone.ts";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import type { HeldResume } from "./application-draft.ts";
import classes from "./careers.module.css";
import { Consent, FormQuestion, type AskedQuestion } from "./form-question.tsx";
import { ResumeUpload } from "./resume-upload.tsx";
import { useApplicationDraft } from "./use-application-draft.ts";

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
  const timeZone = useBrowserZone("");
  return (
    <>
      <ProblemAlert answer={answer} />
      {draft.broughtBack && !answer ? (
        <Alert mb="md" maw={640} title="Welcome back">
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
        className={classes["form"]}
        onInput={draft.save}
        onSubmit={draft.save}
      >
        <input type="hidden" name="source" value={source.source} />
        <input type="hidden" name="ref" value={source.referral} />
        <input type="hidden" name="timeZone" value={timeZone} />
        <fieldset className={classes["part"]}>
          <legend>About you</legend>
          <div className={classes["fields"]}>
            <TextInput
              name="name"
              label="Full name"
              required
              autoComplete="name"
              dir="auto"
              defaultValue={typed["name"]}
              error={fieldProblem(answer, "name")}
            />
            <div className={classes["pair"]}>
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
            </div>
            <ResumeUpload
              slug={slug}
              held={draft.held}
              error={fieldProblem(answer, "resume")}
              onHeld={draft.hold}
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
          </div>
        </fieldset>
        {questions.length > 0 ? (
          <fieldset className={classes["part"]}>
            <legend>{questions.length === 1 ? "One question" : "A few questions"}</legend>
            <div className={classes["fields"]}>
              {questions.map((question) => (
                <FormQuestion
                  key={question.id}
                  question={question}
                  typed={typed[`answer.${question.id}`]}
                  error={fieldProblem(answer, `answer.${question.id}`)}
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        <Consent
          companyName={companyName}
          given={typed["consent"] === "yes"}
          error={fieldProblem(answer, "consent")}
        />
        <div className="visually-hidden" aria-hidden>
          <label>
            Leave this empty
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <Button type="submit" size="md" mt="lg" loading={navigation.state !== "idle"}>
          Send application
        </Button>
      </Form>
    </>
  );
}
