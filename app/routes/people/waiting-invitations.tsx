import { Anchor, Badge, Button, Group, Text, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { ROLE_NAMES } from "#app/hiring/people/roles.ts";
import { Time } from "#app/ui/time.tsx";
import type { PeopleList } from "#app/use-cases/people/list-people.server.ts";
import classes from "./people.module.css";

type Invitation = PeopleList["invitations"][number];

/** Invitations without an answer, with what can be done about each. */
export function WaitingInvitations({
  invitations,
  mailIsSent,
}: {
  readonly invitations: readonly Invitation[];
  readonly mailIsSent: boolean;
}) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="waiting" style={{ marginBottom: "1.75rem" }}>
      <Title order={2} size="h5" id="waiting" mb="xs">
        Waiting invitations
      </Title>
      {mailIsSent ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          No mail service is set up: copy the links from{" "}
          <Anchor component={Link} to="/mail" inherit>
            the Mail page
          </Anchor>{" "}
          and hand them over yourself.
        </Text>
      )}
      <ul className={`${classes["frame"]} ${classes["list"]}`}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <Group justify="space-between" gap="sm">
              <div style={{ minWidth: 0, flex: "1 1 14rem" }}>
                <Group gap="xs">
                  <Text fw={600}>{invitation.name}</Text>
                  {invitation.state === "expired" ? <Badge color="orange">Expired</Badge> : null}
                </Group>
                <span className={classes["sub"]}>
                  {invitation.email} · {ROLE_NAMES[invitation.role]} · from {invitation.invitedBy} ·{" "}
                  {invitation.state === "expired" ? "ran out" : "until"} <Time at={invitation.expiresAt} />
                </span>
              </div>
              <Form method="post" action="/people">
                <input type="hidden" name="invitationId" value={invitation.id} />
                <Group gap="xs">
                  <Button type="submit" name="intent" value="resend" variant="default">
                    Send again
                  </Button>
                  <Button type="submit" name="intent" value="revoke" variant="subtle" color="red">
                    Withdraw
                  </Button>
                </Group>
              </Form>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
