import { Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplicationForm } from "#app/components/careers/application-form.tsx";
import { ApplicationSent } from "#app/components/careers/application-sent.tsx";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { CandidateInputSchema } from "#app/hiring/applications/application-form.ts";
import { readSourceLink } from "#app/hiring/applications/source-link.ts";
import { Refusal, conflict, notFound } from "#app/hiring/refusal.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { countApplication } from "#app/platform/http/flood-limit.server.ts";
import { plainEntries, readFields } from "#app/platform/http/form.server.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { discardFiles, readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import type { ReceivedFile } from "#app/platform/http/upload-form.server.ts";
import { applyToOpening } from "#app/use-cases/applications/apply-to-opening.server.ts";
import type { ApplyInput } from "#app/use-cases/applications/apply-to-opening.server.ts";
import { holdUpload, recallUpload } from "#app/use-cases/applications/hold-upload.server.ts";
import { getCareersOpening } from "#app/use-cases/openings/list-careers.server.ts";

const ANSWER = "answer.";

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
    const source = readSourceLink(new URL(args.request.url).searchParams);
    return { companyName: company?.name ?? "", opening, source };
  });
}

const SENT = { ok: true, problem: null, fields: {}, typed: {}, held: null } as const;

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { waitSeconds } = await countApplication(args.context.clientAddress);
    if (waitSeconds > 0) {
      const problem =
        "Many applications came from your network in the last hour. Wait a little and send yours again; nothing you typed is lost.";
      return data(
        { ok: false, problem, fields: {}, typed: {}, held: null },
        { status: 429, headers: { "Retry-After": String(waitSeconds) } },
      );
    }
    const slug = param(args, "slug");
    const { opening } = await getCareersOpening(ctx, slug);
    const fileQuestions = opening?.questions.filter((question) => question.kind === "file") ?? [];
    const uploaded = await readUploadedForm(args, { maxFiles: 1 + fileQuestions.length });
    const typed = plainEntries(uploaded.form);
    const heldToken = typed["held"] ?? "";
    if (!uploaded.ok) {
      const { problem, fields, status } = uploaded;
      const held = await recallUpload(ctx, heldToken);
      return data({ ok: false, problem, fields, typed, held }, { status, headers: { Connection: "close" } });
    }
    // People do not see this field; programs fill it in.
    if (typed["website"]) {
      await discardFiles(args, uploaded.files);
      return SENT;
    }
    const resume = uploaded.files.find((file) => file.field === "resume") ?? null;
    const others = uploaded.files.filter((file) => file !== resume);
    const asked = new Set(fileQuestions.map(({ id }) => ANSWER + id));
    const files = Object.fromEntries(
      others
        .filter(({ field }) => asked.has(field))
        .map((file) => [file.field.slice(ANSWER.length), file] as const),
    );
    const read = readFields(uploaded.form, CandidateInputSchema);
    const refused = read.ok
      ? await applyOrRefuse(ctx, {
          ...read.value,
          slug,
          consent: typed["consent"] === "yes",
          answers: answersIn(typed),
          files,
          resume,
          heldToken,
          source: readSourceLink(
            new URLSearchParams({ source: typed["source"] ?? "", ref: typed["ref"] ?? "" }),
          ),
        })
      : { ...read, status: 400 };
    if (!refused) {
      await discardFiles(
        args,
        others.filter(({ field }) => !asked.has(field)),
      );
      return SENT;
    }
    await discardFiles(args, others);
    // A refused form does not lose its resume: it waits until the form is sent again.
    const held = resume ? await holdOrDiscard(args, ctx, resume) : await recallUpload(ctx, heldToken);
    const { status, problem, fields } = refused;
    return data({ ok: false, problem, fields, typed, held }, { status });
  });
}

function answersIn(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), value]] : [],
    ),
  );
}

async function applyOrRefuse(ctx: VisitorCtx, input: ApplyInput) {
  try {
    await applyToOpening(ctx, input);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "invalid" && error.kind !== "conflict")) throw error;
    return { status: error.kind === "invalid" ? 400 : 409, problem: error.message, fields: error.fields };
  }
}

async function holdOrDiscard(args: ActionFunctionArgs, ctx: VisitorCtx, resume: ReceivedFile) {
  try {
    const { token } = await holdUpload(ctx, { slug: param(args, "slug"), resume });
    return { token, fileName: resume.fileName, bytes: resume.bytes };
  } catch {
    await discardFiles(args, [resume]);
    return null;
  }
}

export default function ApplyPage() {
  const { companyName, opening, source } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ok) return <ApplicationSent companyName={companyName} slug={opening.slug} />;
  return (
    <CareersFrame companyName={companyName}>
      <Title order={1}>Apply: {opening.title}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        It takes about two minutes. You need no account.
      </Text>
      <ApplicationForm
        companyName={companyName}
        slug={opening.slug}
        questions={opening.questions}
        source={source}
        answer={answer}
      />
    </CareersFrame>
  );
}
