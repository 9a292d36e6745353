import { Button, Card, Group, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef, useState } from "react";
import { DuplicatePair } from "#app/components/candidates/duplicate-pair.tsx";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconUserCheck } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { dismissDuplicate } from "#app/use-cases/candidates/dismiss-duplicate.server.ts";
import { listDuplicates } from "#app/use-cases/candidates/list-duplicates.server.ts";
import { mergeCandidates } from "#app/use-cases/candidates/merge-candidates.server.ts";
import { undoMerge } from "#app/use-cases/candidates/undo-merge.server.ts";

const INTENTS = ["merge", "dismiss", "undo"] as const;
const HERE = "/candidates/duplicates";

export const meta: MetaFunction = () => [{ title: "Possible duplicates · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, listDuplicates);
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    switch (readIntent(form, INTENTS)) {
      case "merge": {
        const mergeId = await mergeCandidates(ctx, {
          keptId: textOf(form, "keptId"),
          goneId: textOf(form, "goneId"),
        });
        return redirectWithToast(HERE, {
          message: "Merged into one file.",
          undo: { action: HERE, fields: { intent: "undo", mergeId } },
        });
      }
      case "dismiss":
        await dismissDuplicate(ctx, { suggestionId: textOf(form, "suggestionId") });
        return redirectWithToast(HERE, { message: "Kept apart; this pair is not suggested again." });
      case "undo":
        await undoMerge(ctx, { mergeId: textOf(form, "mergeId") });
        return redirectWithToast(HERE, { message: "Both files are back as they were." });
    }
  });
}

export default function DuplicatesPage() {
  const { pairs, more, merges } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="reading">
      <PageHeader
        title="Possible duplicates"
        description="Files that may be one person’s. Merging moves applications, files and mails together and can be taken back; nothing is lost."
      />
      <ProblemAlert answer={answer} />
      {pairs.length === 0 ? (
        <EmptyState icon={IconUserCheck} title="No file seems to stand here twice">
          When somebody applies again under another address, the same phone number, the same LinkedIn or
          GitHub page, or with the same name and employer, both files appear here with the reason.
        </EmptyState>
      ) : (
        <Pairs pairs={pairs} />
      )}
      {more ? (
        <Text c="dimmed" size="sm">
          There are more. They follow as soon as these are dealt with.
        </Text>
      ) : null}
      {merges.length > 0 ? <LastMerges merges={merges} /> : null}
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

/** The pairs by keyboard: J and K go, M merges, S keeps the other file, N keeps both, Z takes the last merge back. */
function Pairs({ pairs }: Pick<PageData, "pairs">) {
  const cards = useRef<(HTMLDivElement | null)[]>([]);
  const [at, setAt] = useState(0);
  const [swapped, setSwapped] = useState<readonly string[]>([]);
  const current = Math.min(at, pairs.length - 1);
  const swap = (id: string) =>
    setSwapped((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  function go(step: 1 | -1) {
    const next = Math.min(Math.max(current + step, 0), pairs.length - 1);
    setAt(next);
    cards.current[next]?.focus();
  }
  const press = (button: string) => cards.current[current]?.querySelector<HTMLButtonElement>(button)?.click();
  useHotkeys([
    ["J", () => go(1)],
    ["K", () => go(-1)],
    ["M", () => press("[data-merge]")],
    ["N", () => press("[data-dismiss]")],
    ["S", () => swap(pairs[current]?.id ?? "")],
    ["Z", () => document.querySelector<HTMLButtonElement>("[data-undo]")?.click()],
  ]);
  return pairs.map((pair, index) => {
    const [older, newer] = swapped.includes(pair.id) ? pair.files.toReversed() : pair.files;
    if (!older || !newer) return null;
    return (
      <DuplicatePair
        key={pair.id}
        ref={(card) => {
          cards.current[index] = card;
        }}
        pair={pair}
        kept={older}
        gone={newer}
        focused={index === current}
        swap={() => swap(pair.id)}
      />
    );
  });
}

function LastMerges({ merges }: Pick<PageData, "merges">) {
  return (
    <Card component="section" aria-labelledby="last-merges" mt="xl">
      <Title order={2} size="h4" mb="sm" id="last-merges">
        Merged last
      </Title>
      {merges.map((merge, index) => (
        <Group key={merge.id} justify="space-between" gap="xs" mb="xs">
          <Text size="sm" style={{ flex: "1 1 16rem", overflowWrap: "anywhere" }}>
            {merge.gone.name} ({merge.gone.email}) into {merge.kept.name} ({merge.kept.email}), by {merge.by},{" "}
            <Time at={merge.mergedAt} />
          </Text>
          <Form method="post">
            <input type="hidden" name="intent" value="undo" />
            <input type="hidden" name="mergeId" value={merge.id} />
            <Button type="submit" size="xs" variant="default" {...(index === 0 ? { "data-undo": true } : {})}>
              Take back
            </Button>
          </Form>
        </Group>
      ))}
    </Card>
  );
}
