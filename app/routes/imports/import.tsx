import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { ImportLines, StandingFilter } from "#app/components/imports/import-lines.tsx";
import { ImportProgress } from "#app/components/imports/import-progress.tsx";
import { ImportStateBadge } from "#app/components/imports/import-state-badge.tsx";
import { MappingForm } from "#app/components/imports/mapping-form.tsx";
import { TakeOut } from "#app/components/imports/take-out.tsx";
import { useLookAgain } from "#app/components/imports/use-look-again.ts";
import { ROW_STANDINGS, SYSTEM_NAMES, whyNoStep } from "#app/hiring/imports/import-systems.ts";
import { readMappingForm } from "#app/hiring/imports/read-mapping-form.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { plainEntries, readIntent } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { changeImport } from "#app/use-cases/imports/change-import.server.ts";
import { discardImport } from "#app/use-cases/imports/discard-import.server.ts";
import { getImport } from "#app/use-cases/imports/get-import.server.ts";
import { mapImport } from "#app/use-cases/imports/map-import.server.ts";
import { revertImport } from "#app/use-cases/imports/revert-import.server.ts";
import { startImport } from "#app/use-cases/imports/start-import.server.ts";

const INTENTS = ["look", "check", "change", "run", "resume", "discard", "revert"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.import.fileName ?? "Import"} · Baton` },
];

function readFilter(url: string) {
  const { searchParams } = new URL(url);
  const after = Number.parseInt(searchParams.get("after") ?? "-1", 10);
  return {
    standing: ROW_STANDINGS.find((standing) => standing === searchParams.get("outcome")) ?? null,
    after: Number.isSafeInteger(after) ? Math.max(-1, Math.min(after, 2_000_000_000)) : -1,
  };
}

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getImport(ctx, param(args, "importId"), readFilter(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const importId = param(args, "importId");
    const shown = await getImport(ctx, importId, { standing: null, after: -1 });
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const here = `/company/imports/${importId}`;
    switch (intent) {
      case "look":
      case "check": {
        const { mapping } = shown;
        if (!mapping) throw conflict(whyNoStep(shown.import.state));
        const chosen = readMappingForm(plainEntries(form), mapping.survey, mapping.choices);
        const { checking } = await mapImport(ctx, importId, chosen, { lookAgain: intent === "look" });
        return checking || intent === "look"
          ? redirect(here)
          : redirectWithToast(here, {
              message: "Other columns give other jobs and stages. Look at them first.",
            });
      }
      case "change":
        await changeImport(ctx, importId);
        return redirect(here);
      case "run":
      case "resume":
        await startImport(ctx, importId, intent);
        return redirect(here);
      case "discard":
        await discardImport(ctx, importId);
        return redirectWithToast("/company/imports", { message: "Put aside. Its files are removed." });
      case "revert":
        await revertImport(ctx, importId);
        return redirect(here);
    }
  });
}

const GOING_ON = ["checking", "running", "reverting"];
const ENDED = ["finished", "stopped", "reverting", "reverted"];

export default function ImportPage() {
  const {
    import: one,
    counts,
    wanted,
    taken,
    mapping,
    openings,
    lines,
    next,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [query] = useSearchParams();
  const standing = ROW_STANDINGS.find((known) => known === query.get("outcome")) ?? null;
  useLookAgain(GOING_ON.includes(one.state));
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <Group gap="xs">
            <Anchor component={Link} to="/company/imports">
              Imports
            </Anchor>
            <ImportStateBadge state={one.state} />
          </Group>
        }
        title={one.fileName}
        description={
          <>
            From {SYSTEM_NAMES[one.system]},{" "}
            {one.rows === 1 ? "1 entry" : `${one.rows.toLocaleString("en")} entries`}, uploaded{" "}
            <Time at={one.createdAt} style="moment" /> by {one.by}
          </>
        }
        actions={
          mapping || one.state === "checked" ? (
            <Form method="post">
              <Button type="submit" name="intent" value="discard" variant="default" disabled={busy}>
                Put aside
              </Button>
            </Form>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {one.problem ? (
          <Alert
            color="yellow"
            title={one.state === "stopped" ? "This import has stopped" : "Worth knowing"}
            style={{ whiteSpace: "pre-line" }}
          >
            {one.problem}
          </Alert>
        ) : null}
        {mapping ? <MappingForm {...mapping} openings={openings} answer={answer} busy={busy} /> : null}
        {one.state === "checking" ? (
          <ImportProgress
            label="Looking at everybody"
            done={one.cursor}
            of={one.rows}
            hint="Nothing is taken in yet. You can leave this page; it goes on."
          />
        ) : null}
        {one.state === "running" ? (
          <ImportProgress
            label="Taking people in"
            done={one.cursor}
            of={one.rows}
            hint="You can leave this page; it goes on, also after a restart of the server. Nobody is written to."
          />
        ) : null}
        {one.state === "reverting" ? (
          <ImportProgress
            label="Taking the import out again"
            done={one.cursor}
            of={one.rows}
            hint="What somebody worked on since stays. You can leave this page."
          />
        ) : null}
        {one.state === "discarded" ? <Text c="dimmed">{whyNoStep(one.state)}</Text> : null}
        {one.state === "checked" ? <Decide wanted={wanted} busy={busy} /> : null}
        {one.state === "stopped" ? (
          <Form method="post">
            <Group>
              <Button type="submit" name="intent" value="resume" disabled={busy}>
                Go on where it stopped
              </Button>
              {taken ? <TakeOut label="Take out what it brought" counts={taken} busy={busy} /> : null}
            </Group>
          </Form>
        ) : null}
        {one.state === "finished" && taken ? (
          <Group>
            <TakeOut label="Take this import out again" counts={taken} busy={busy} />
            <Text size="sm" c="dimmed">
              Removes what it brought, unless somebody worked on it since.
            </Text>
          </Group>
        ) : null}
        {counts && one.state !== "checking" ? (
          <Stack gap="xs" component="section" aria-label="People of this import">
            <StandingFilter counts={counts} chosen={standing} />
            {lines.length > 0 ? (
              <ImportLines lines={lines} ended={ENDED.includes(one.state)} />
            ) : (
              <Text c="dimmed">Nobody here.</Text>
            )}
            {next === null ? null : (
              <Anchor
                component={Link}
                to={`?${new URLSearchParams({ ...(standing ? { outcome: standing } : {}), after: String(next) }).toString()}`}
              >
                Next people
              </Anchor>
            )}
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
}

function Decide({ wanted, busy }: { readonly wanted: number; readonly busy: boolean }) {
  return (
    <Form method="post">
      <Group>
        <Button type="submit" name="intent" value="run" disabled={busy || wanted === 0}>
          {wanted === 1 ? "Take 1 person in" : `Take ${wanted.toLocaleString("en")} people in`}
        </Button>
        <Button type="submit" name="intent" value="change" variant="default" disabled={busy}>
          Change the mapping
        </Button>
        <Text size="sm" c="dimmed">
          {wanted === 0 ? "There is nothing to take in." : "It can be taken out again. Nobody is written to."}
        </Text>
      </Group>
    </Form>
  );
}
