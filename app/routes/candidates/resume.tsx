import { Alert, Anchor, Text } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { data } from "@remix-run/node";
import { FollowApplication } from "#app/components/live/follow-application.tsx";
import { ResumeProfile } from "#app/components/candidates/resume-profile.tsx";
import { PROFILE_FIELDS, PROFILE_PARTS, type ProfileField } from "#app/hiring/resumes/checked-profile.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { checkResumeValue } from "#app/use-cases/candidates/check-resume-value.server.ts";
import { getResume } from "#app/use-cases/candidates/get-resume.server.ts";
import { restoreResumeValue } from "#app/use-cases/candidates/restore-resume-value.server.ts";

const INTENTS = ["check", "restore"] as const;
const FIELDS = [...new Set(Object.values(PROFILE_FIELDS).flat())] as readonly ProfileField[];

const CheckSchema = z.object({
  part: z.enum(PROFILE_PARTS),
  entry: z.string().max(2000),
  field: z.enum(FIELDS),
  from: z.string().nullable().default(null),
  value: z.string().nullable().default(null),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.candidate.name}: resume` : "Resume"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getResume(ctx, param(args, "documentId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const documentId = param(args, "documentId");
    const here = `/resumes/${documentId}`;
    const form = await args.request.formData();
    switch (readIntent(form, INTENTS)) {
      case "check": {
        const read = readFields(form, CheckSchema);
        if (!read.ok) {
          const { mayCheck } = await getResume(ctx, documentId);
          if (!mayCheck) throw forbidden("Resumes are checked by recruiters and admins.");
          return data(read, { status: 400 });
        }
        const { correctionId } = await checkResumeValue(ctx, { documentId, ...read.value });
        const { value, from } = read.value;
        const message = value === null ? "Taken out." : value === from ? "Confirmed." : "Corrected.";
        return redirectWithToast(here, {
          message,
          undo: { action: here, fields: { intent: "restore", correctionId } },
        });
      }
      case "restore":
        await restoreResumeValue(ctx, { documentId, correctionId: textOf(form, "correctionId") });
        return redirectWithToast(here, { message: "It stands as before." });
    }
  });
}

export default function ResumePage() {
  const { document, candidate, profile, pages, mayCheck } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = document.applicationId
    ? `/applications/${document.applicationId}`
    : `/candidates/${candidate.id}`;
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to={back}>{candidate.name}</UpLink>}
        title="What the resume says"
        description={
          <Anchor
            href={`/files/${document.id}`}
            target="_blank"
            rel="noreferrer"
            style={{ overflowWrap: "anywhere" }}
          >
            {document.fileName}
          </Anchor>
        }
      />
      <ProblemAlert answer={answer} />
      {document.applicationId ? <FollowApplication applicationId={document.applicationId} /> : null}
      {profile ? (
        <ResumeProfile
          documentId={document.id}
          fileType={document.fileType}
          profile={profile}
          pages={pages}
          mayCheck={mayCheck}
        />
      ) : (
        <NotRead state={document.textState} problem={document.textProblem} />
      )}
    </Page>
  );
}

function NotRead({
  state,
  problem,
}: {
  readonly state: "waiting" | "read" | "failed";
  readonly problem: string | null;
}) {
  if (state === "failed")
    return (
      <Alert color="yellow" title="This file could not be read">
        {problem} The original is kept and opens above.
      </Alert>
    );
  return (
    <Text c="dimmed" role="status">
      The file is being read; what it says appears here in a moment.
    </Text>
  );
}
