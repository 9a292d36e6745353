import {
  Button,
  Checkbox,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { CandidateInputSchema } from "#app/hiring/applications/application-form.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { countApplication } from "#app/platform/http/flood-limit.server.ts";
import { plainEntries, readFields } from "#app/platform/http/form.server.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import { IconCircleCheck } from "#app/ui/icons.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { applyToOpening } from "#app/use-cases/applications/apply-to-opening.server.ts";
import { getCareersOpening } from "#app/use-cases/openings/list-careers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Apply: ${page.opening.title} at ${page.companyName}` : "Apply" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { company, access, opening } = await getCareersOpening(ctx, param(args, "slug"));
    if (!opening) throw notFound("This opening");
    if (access !== "open")
      throw conflict(
        "This role is closed; applications are no longer taken. Have a look at our other openings.",
      );
    return { companyName: company?.name ?? "", opening };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { waitSeconds } = await countApplication(args.context.clientAddress);
    if (waitSeconds > 0) {
      const problem =
        "Many applications came from your network in the last hour. Wait a little and send yours again; nothing you typed is lost.";
      return data(
        { ok: false, problem, fields: {}, typed: {} },
        { status: 429, headers: { "Retry-After": String(waitSeconds) } },
      );
    }
    const uploaded = await readUploadedForm(args, { maxFiles: 1 });
    const typed = plainEntries(uploaded.form);
    if (!uploaded.ok) {
      const { problem, fields, status } = uploaded;
      return data({ ok: false, problem, fields, typed }, { status, headers: { Connection: "close" } });
    }
    // People do not see this field; programs fill it in.
    if (typed["website"]) {
      await discardFiles(args, uploaded.files);
      return { ok: true, problem: null, fields: {}, typed: {} };
    }
    const read = readFields(uploaded.form, CandidateInputSchema);
    if (!read.ok) {
      await discardFiles(args, uploaded.files);
      return data({ ...read, typed }, { status: 400 });
    }
    const answers = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) =>
        name.startsWith("answer.") ? [[name.slice("answer.".length), value]] : [],
      ),
    );
    const resume = uploaded.files.find((file) => file.field === "resume") ?? null;
    try {
      await applyToOpening(ctx, {
        ...read.value,
        slug: param(args, "slug"),
        consent: typed["consent"] === "yes",
        answers,
        resume,
      });
    } catch (error) {
      await discardFiles(args, uploaded.files);
      throw error;
    }
    return { ok: true, problem: null, fields: {}, typed: {} };
  });
}

export default function ApplyPage() {
  const { companyName, opening } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  // A browser without scripts loads the refused form anew: what was typed has to come back with it.
  const typed: Readonly<Record<string, string | undefined>> = answer?.typed ?? {};
  if (answer?.ok) {
    return (
      <CareersFrame companyName={companyName}>
        <EmptyState icon={IconCircleCheck} title="Thank you, your application is with us">
          We have sent you a mail with a private link: it shows where you stand and what comes next. If you do
          not see it within a few minutes, look into your spam folder.
        </EmptyState>
      </CareersFrame>
    );
  }
  return (
    <CareersFrame companyName={companyName}>
      <Title order={1}>Apply: {opening.title}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        It takes about two minutes. You need no account.
      </Text>
      <ProblemAlert answer={answer} />
      <Form method="post" encType="multipart/form-data" noValidate={false}>
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
          {opening.questions.map((question) => (
            <FormQuestion
              key={question.id}
              question={question}
              typed={typed[`answer.${question.id}`]}
              error={fieldProblem(answer, `answer.${question.id}`)}
            />
          ))}
          <FileField
            name="resume"
            label="Resume"
            description="PDF, DOCX, RTF, ODT or plain text, at most 10 MB. Choose a file, or drop it here."
            required
            accept=".pdf,.docx,.rtf,.odt,.txt"
            error={fieldProblem(answer, "resume")}
          />
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
    </CareersFrame>
  );
}

type FormQuestionProps = {
  readonly question: {
    readonly id: string;
    readonly kind: "text" | "choice" | "yes_no";
    readonly prompt: string;
    readonly choices: string[];
    readonly required: boolean;
  };
  readonly error: string | undefined;
  /** What was answered before the form was refused. */
  readonly typed: string | undefined;
};

function FormQuestion({ question, error, typed = "" }: FormQuestionProps) {
  const common = {
    name: `answer.${question.id}`,
    label: question.prompt,
    required: question.required,
    error,
    defaultValue: typed,
  };
  switch (question.kind) {
    case "text":
      return <Textarea {...common} autosize minRows={2} />;
    case "choice":
      return (
        <NativeSelect {...common}>
          <option value="">Choose one</option>
          {question.choices.map((choice) => (
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
  }
}
