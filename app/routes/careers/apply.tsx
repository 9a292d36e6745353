import { Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ApplicationForm } from "#app/components/careers/application-form.tsx";
import classes from "#app/components/careers/careers.module.css";
import { ClosedRole } from "#app/components/careers/closed-role.tsx";
import { ApplicationSent } from "#app/components/careers/application-sent.tsx";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { CandidateInputSchema } from "#app/hiring/applications/application-form.ts";
import { zoneOfBrowser } from "#app/hiring/applications/own-zone.ts";
import { CAREERS_STATUS } from "#app/hiring/access/careers.policy.ts";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { Refusal, notFound } from "#app/hiring/refusal.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { countTaken, countTry, waitInWords } from "#app/platform/http/flood-limit.server.ts";
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
  { name: "robots", content: "noindex" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { company, access, opening, others } = await getCareersOpening(ctx, param(args, "slug"));
    if (!opening) throw notFound("This opening");
    const source = readSourceLink(new URL(args.request.url).searchParams);
    const isOpen = access === "open";
    const status = CAREERS_STATUS[access];
    const isPaused = access === "paused";
    return data({ companyName: company?.name ?? "", opening, others, isOpen, isPaused, source }, { status });
  });
}

/** Also where scripts are off, a program is told when to come again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const MOST_FILES = 10;

const SENT = { ok: true, problem: null, fields: {}, typed: {}, held: null } as const;

export async function action(args: ActionFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const { waitSeconds } = await countTry(args.context.clientAddress);
    if (waitSeconds > 0) {
      // The form is read for what was typed, which is shown again; its files are not kept.
      const { form, ...sent } = await readUploadedForm(args, { maxFiles: MOST_FILES });
      if (sent.ok) await discardFiles(args, sent.files);
      const typed = plainEntries(form);
      const held = await recallUpload(ctx, typed["held"] ?? "");
      const problem = `Many applications came from your network at once, as from an office or a campus. Wait ${waitInWords(waitSeconds)} and send yours again: what you typed is still here${held ? ", and so is your resume" : "; choose your file again if the form asks for it"}.`;
      return data(
        { ok: false, problem, fields: {}, typed, held },
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
          timeZone: zoneOfBrowser(typed["timeZone"] ?? ""),
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
      await countTaken(args.context.clientAddress);
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
  const { companyName, opening, others, isOpen, isPaused, source } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ok) return <ApplicationSent companyName={companyName} slug={opening.slug} />;
  const query = sourceQuery(source);
  if (!isOpen)
    return (
      <ClosedRole
        companyName={companyName}
        title={opening.title}
        paused={isPaused}
        others={others}
        query={query}
      />
    );
  return (
    <CareersFrame
      companyName={companyName}
      hero={
        <>
          <Title order={1} className={classes["title"]}>
            Apply: {opening.title}
          </Title>
          <p className={classes["lead"]}>
            It takes about two minutes. You need no account.{" "}
            <Link to={`/careers/${opening.slug}${query}`} className={classes["back"]}>
              Read about the role again
            </Link>
          </p>
        </>
      }
    >
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

export { CareersError as ErrorBoundary } from "#app/components/careers/careers-error.tsx";
