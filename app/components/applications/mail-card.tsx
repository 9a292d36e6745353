import { Anchor, Badge, Card, Group, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { MailStateBadge } from "#app/components/mail/mail-state-badge.tsx";
import type { MailStateBadgeProps } from "#app/components/mail/mail-state-badge.tsx";
import { mailLabel } from "#app/hiring/mail/templates.ts";
import { Time } from "#app/ui/time.tsx";

export type MailCardProps = {
  readonly mails: readonly (MailStateBadgeProps & { readonly id: string; readonly template: string })[];
  readonly replies: readonly {
    readonly id: string;
    readonly receivedAt: Date;
    readonly isFromCandidate: boolean;
  }[];
};

/** The mails of an application in both directions; nothing while there are none. */
export function MailCard({ mails, replies }: MailCardProps) {
  if (mails.length === 0 && replies.length === 0) return null;
  return (
    <Card>
      <Title order={2} size="h4" mb="sm">
        Mail
      </Title>
      {replies.map(({ id, receivedAt, isFromCandidate }) => (
        <Group key={id} justify="space-between" gap="xs" wrap="nowrap" mih={28}>
          <Anchor component={Link} to={`/mail/replies/${id}`} size="sm">
            {isFromCandidate ? "From the candidate" : "Mail that came in"},{" "}
            <Time at={receivedAt} style="date" />
          </Anchor>
          <Badge color="blue">Came in</Badge>
        </Group>
      ))}
      {mails.map((mail) => (
        <Group key={mail.id} justify="space-between" gap="xs" wrap="nowrap" mih={28}>
          <Anchor component={Link} to={`/mail/${mail.id}`} size="sm">
            {mailLabel(mail.template)}
          </Anchor>
          <MailStateBadge state={mail.state} delivery={mail.delivery} />
        </Group>
      ))}
    </Card>
  );
}
