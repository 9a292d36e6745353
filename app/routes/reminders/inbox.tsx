import { Anchor, Button, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DoneItems, OpenItems } from "#app/components/reminders/inbox-list.tsx";
import { counted } from "#app/hiring/counted.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconBell } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { listGaps } from "#app/use-cases/interviews/list-gaps.server.ts";
import type { ListedGap } from "#app/use-cases/interviews/list-gaps.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { markAllDone, markItem } from "#app/use-cases/reminders/mark-inbox.server.ts";

const INTENTS = ["done", "undo", "all_done"] as const;
const AllDoneSchema = z.object({ until: z.coerce.date() });

export const meta: MetaFunction = () => [{ title: "Inbox · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const inbox = await listInbox(ctx);
    const { gaps } = inbox.open.some(({ gap }) => gap) ? await listGaps(ctx) : { gaps: [] };
    const withGap = (item: (typeof inbox.open)[number]) => ({ ...item, gap: gapOf(item.gap, gaps) });
    return { ...inbox, open: inbox.open.map(withGap), done: inbox.done.map(withGap) };
  });
}

/** What the gap of an item is and who can best close it, as it stands now. */
function gapOf(gap: { applicationId: string; competencyKey: string } | null, gaps: readonly ListedGap[]) {
  if (!gap) return null;
  const { applicationId, competencyKey } = gap;
  return (
    gaps.find((one) => one.applicationId === applicationId && one.competencyKey === competencyKey) ?? null
  );
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "done":
      case "undo":
        await markItem(ctx, { itemId: textOf(form, "itemId"), done: intent === "done" });
        return null;
      case "all_done": {
        const fields = readFields(form, AllDoneSchema);
        if (!fields.ok) return data(fields, { status: 400 });
        const { done } = await markAllDone(ctx, fields.value);
        return redirectWithToast("/inbox", { message: `${counted(done, "item")} done.` });
      }
    }
  });
}

export default function InboxPage() {
  const { open, openCount, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const newest = open[0];
  return (
    <Page width="reading">
      <PageHeader
        title="Inbox"
        description={openCount > open.length ? `The newest ${open.length} of ${openCount}.` : undefined}
        actions={
          newest ? (
            <Form method="post">
              <input type="hidden" name="until" value={newest.at.toISOString()} />
              <Button type="submit" name="intent" value="all_done" variant="default">
                Mark all done
              </Button>
            </Form>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      {open.length > 0 ? (
        <OpenItems items={open} />
      ) : (
        <EmptyState icon={IconBell} title="Nothing is open">
          Reminders and news of your interviews and candidates come here. What reaches you, and how, you
          choose on{" "}
          <Anchor component={Link} to="/account#reminders" inherit>
            your account
          </Anchor>
          .
        </EmptyState>
      )}
      {done.length > 0 ? (
        <section>
          <Title order={2} size="h4" mt="xl" mb="xs">
            Done
          </Title>
          <DoneItems items={done} />
        </section>
      ) : null}
    </Page>
  );
}
