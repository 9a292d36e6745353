import { Button, Group, TextInput } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useNavigation } from "@remix-run/react";
import { MailServiceNotice } from "#app/components/mail/mail-service-notice.tsx";
import { MailServiceRests } from "#app/components/mail/mail-service-rests.tsx";
import { OutboxList } from "#app/components/mail/outbox-list.tsx";
import { useOutboxWatch } from "#app/components/mail/use-outbox-watch.ts";
import classes from "#app/components/mail/mail.module.css";
import { readPageCursor } from "#app/hiring/lists/page-cursor.ts";
import { MAIL_FILTERS, readMailFilter, type MailFilter } from "#app/hiring/mail/mail-list.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconMail, IconSearch } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";

const FILTER_NAMES: Readonly<Record<MailFilter, string>> = {
  all: "All",
  waiting: "Waiting",
  held: "On hold",
  failed: "Failed or came back",
  kept: "Kept here",
  sent: "Sent",
  taken_back: "Taken back",
  withheld: "Withheld",
};

export const meta: MetaFunction = () => [{ title: "Mail · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const asked = new URL(args.request.url).searchParams;
    const filter = readMailFilter(asked.get("state"));
    const search = (asked.get("q") ?? "").slice(0, 200);
    const from = readPageCursor(asked.get("from"));
    const list = await listMails(ctx, { filter, search, from });
    return { ...list, filter, search, paged: from !== null, mailIsSent: args.context.services.mailIsSent };
  });
}

export default function OutboxPage() {
  const { mails, now, older, paged, counts, filter, search, mailIsSent, mayWrite, rest } =
    useLoaderData<typeof loader>();
  const navigation = useNavigation();
  useOutboxWatch(mails, now);
  return (
    <Page>
      <PageHeader
        title="Mail"
        description="Everything Baton writes, before and after it leaves. A waiting mail can be taken back."
        actions={
          mayWrite ? (
            <Group gap="xs">
              <Button component={Link} to="/mail/wording" variant="default">
                Wording
              </Button>
              <Button component={Link} to="/mail/suppressed" variant="default">
                Addresses not written to
              </Button>
            </Group>
          ) : null
        }
      />
      <MailServiceNotice mailIsSent={mailIsSent} />
      {mailIsSent && rest ? <MailServiceRests rest={rest} now={now} waiting={counts.waiting} /> : null}
      <Group justify="space-between" align="flex-end" gap="sm" mb="md">
        <nav className={classes["filters"]} aria-label="Mails by state">
          {MAIL_FILTERS.map((each) => (
            <Button
              key={each}
              component={Link}
              to={addressOf({ filter: each, search })}
              size="compact-sm"
              variant={each === filter ? "light" : "subtle"}
              color={each === filter ? "baton" : "gray"}
              aria-current={each === filter ? "page" : undefined}
            >
              {nameWithCount(each, counts)}
            </Button>
          ))}
        </nav>
        <Form method="get" role="search">
          {filter === "all" ? null : <input type="hidden" name="state" value={filter} />}
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              key={search}
              name="q"
              label="Recipient"
              placeholder="Name or address"
              defaultValue={search}
              type="search"
              leftSection={<IconSearch size={16} />}
            />
            <Button
              type="submit"
              variant="default"
              loading={navigation.state === "loading"}
              style={{ flexShrink: 0 }}
            >
              Search
            </Button>
          </Group>
        </Form>
      </Group>
      {mails.length === 0 ? (
        <NoMails filter={filter} search={search} />
      ) : (
        <OutboxList mails={mails} now={now} />
      )}
      {older || paged ? (
        <Group justify="space-between" mt="md">
          {paged ? (
            <Button component={Link} to={addressOf({ filter, search })} variant="default">
              Newest
            </Button>
          ) : (
            <span />
          )}
          {older ? (
            <Button component={Link} to={addressOf({ filter, search, from: older })} variant="default">
              Older
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Page>
  );
}

function nameWithCount(
  filter: MailFilter,
  counts: { readonly waiting: number; readonly failed: number },
): string {
  const count = filter === "waiting" ? counts.waiting : filter === "failed" ? counts.failed : 0;
  return count > 0 ? `${FILTER_NAMES[filter]} (${count})` : FILTER_NAMES[filter];
}

function addressOf(to: {
  readonly filter: MailFilter;
  readonly search: string;
  readonly from?: string;
}): string {
  const query = new URLSearchParams();
  if (to.filter !== "all") query.set("state", to.filter);
  if (to.search !== "") query.set("q", to.search);
  if (to.from) query.set("from", to.from);
  const words = query.toString();
  return words === "" ? "/mail" : `/mail?${words}`;
}

function NoMails({ filter, search }: { readonly filter: MailFilter; readonly search: string }) {
  if (filter === "all" && search === "") {
    return (
      <EmptyState icon={IconMail} title="No mails yet">
        Confirmations, invitations and answers to candidates appear here as soon as Baton writes the first
        one, with the seconds in which each can still be taken back.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconMail}
      title="No such mails"
      action={
        <Button component={Link} to="/mail" variant="default" mt="xs">
          Show all mails
        </Button>
      }
    >
      {filter === "failed" && search === ""
        ? "Nobody has to see to a mail: what failed or came back was answered, or put aside."
        : "Nothing fits this choice."}
    </EmptyState>
  );
}
