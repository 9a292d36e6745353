import { Checkbox, NativeSelect, Radio, Stack, Textarea } from "@mantine/core";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import type { ApplicationQuestionKind } from "#app/hiring/openings/opening-state.ts";
import { FileField } from "#app/ui/file-field.tsx";
import classes from "./careers.module.css";

export type AskedQuestion = {
  readonly id: string;
  readonly kind: ApplicationQuestionKind;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly required: boolean;
};

type FormQuestionProps = {
  readonly question: AskedQuestion;
  readonly error: string | undefined;
  /** What was answered before the form was refused. */
  readonly typed: string | undefined;
};

/** One question of the opening's own; one that need not be answered says so. */
export function FormQuestion({ question, error, typed = "" }: FormQuestionProps) {
  const { kind, prompt, choices, required } = question;
  const name = `answer.${question.id}`;
  const label = required ? prompt : `${prompt} (optional)`;
  const common = { name, label, required, error, defaultValue: typed };
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
          label={label}
          description={`${RESUME_KINDS}; at most 10 MB.`}
          required={required}
          accept={RESUME_ENDINGS}
          error={error}
        />
      );
  }
}

export type ConsentProps = {
  readonly companyName: string;
  readonly given: boolean;
  readonly error: string | undefined;
};

/** Without it nothing may be kept, so it is marked as every other field that has to be filled in. */
export function Consent({ companyName, given, error }: ConsentProps) {
  return (
    <Checkbox
      name="consent"
      value="yes"
      defaultChecked={given}
      required
      label={
        <>
          {companyName} may keep and read this application to decide about this role.
          <span aria-hidden className={classes["required"]}>
            {" *"}
          </span>
        </>
      }
      error={error}
    />
  );
}
