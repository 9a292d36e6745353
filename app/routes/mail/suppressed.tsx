import { Anchor, Button, Table, Text } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { textOf } from "#app/platform/http/form.server.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconMail } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { liftSuppression } from "#app/use-cases/mail/lift-suppression.server.ts";
import { listSuppressions } from "#app/use-cases/mail/list-suppressions.server.ts";

const REASONS = {
  bounced: "Mail came back",
  complained: "Marked our mail as spam",
} as const;

export const meta: MetaFunction = () => [{ title: "Addresses not written to · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => ({
    suppressions: await listSuppressions(ctx),
    reported: args.context.services.readMailReport !== null,
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const form = await args.request.formData();
    await liftSuppression(ctx, { suppressionId: textOf(form, "suppressionId") });
    return redirectWithToast("/mail/suppressed", { message: "Mail goes to this address again." });
  });
}

export default function SuppressedPage() {
  const { suppressions, reported } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to="/mail">Mail</UpLink>}
        title="Addresses not written to"
        description="Mail to them came back, or their owner marked ours as spam. What is queued for them fails with that reason instead of being tried."
      />
      <ProblemAlert answer={answer} />
      {suppressions.length === 0 ? (
        <EmptyState icon={IconMail} title="Every address is written to">
          {reported
            ? "An address appears here when the mail service reports that it takes no mail."
            : "Nothing is reported yet: set RESEND_WEBHOOK_SECRET, and let the mail service report to /webhooks/resend."}
        </EmptyState>
      ) : (
        <WideTable label="Addresses not written to" minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Address</Table.Th>
              <Table.Th>Why</Table.Th>
              <Table.Th>Since</Table.Th>
              <Table.Th>
                <span className="visually-hidden">Write again</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {suppressions.map(({ id, address, reason, createdAt, mail }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  {mail.toName ? <Text>{mail.toName}</Text> : null}
                  <Text c="dimmed">{address}</Text>
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/mail/${mail.id}`}>
                    {REASONS[reason]}
                  </Anchor>
                  {mail.deliveryDetail ? (
                    <Text size="sm" c="dimmed">
                      {mail.deliveryDetail}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>
                  <Time at={createdAt} style="date" />
                </Table.Td>
                <Table.Td ta="right">
                  <WriteAgain suppressionId={id} address={address} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Page>
  );
}

function WriteAgain({
  suppressionId,
  address,
}: {
  readonly suppressionId: string;
  readonly address: string;
}) {
  const navigation = useNavigation();
  return (
    <Form method="post">
      <input type="hidden" name="suppressionId" value={suppressionId} />
      <Button
        type="submit"
        variant="default"
        size="compact-sm"
        aria-label={`Write to ${address} again`}
        loading={navigation.formData?.get("suppressionId") === suppressionId}
      >
        Write again
      </Button>
    </Form>
  );
}
