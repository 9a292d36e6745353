import { Alert, Anchor, Divider, Drawer, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { Form, Link, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { ROLE_NAMES, ROLES } from "#app/hiring/people/roles.ts";
import { IntentButton } from "#app/ui/intent-button.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ListedPerson } from "./people-table.tsx";

/** What an admin can do about one person, with what would be left behind. */
export function PersonPanel({ person, answer }: { readonly person: ListedPerson; readonly answer: unknown }) {
  const navigate = useNavigate();
  return (
    <Drawer
      opened
      onClose={() => navigate("/people", { preventScrollReset: true })}
      position="right"
      size="md"
      title={person.name}
    >
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        <Text c="dimmed" size="sm">
          {person.title ? `${person.title} · ` : ""}
          {person.email}
        </Text>
        {person.deactivatedAt ? null : (
          <Anchor component={Link} to={`/people/${person.id}/interviewing`}>
            When and what {person.isSelf ? "you interview" : `${person.name} interviews`}
          </Anchor>
        )}
        {person.isSelf ? (
          <Alert>
            This is you. Your name, password and sessions are in{" "}
            <Anchor component={Link} to="/account" inherit>
              your account
            </Anchor>
            ; your own role is changed by another admin.
          </Alert>
        ) : (
          <Controls person={person} />
        )}
      </Stack>
    </Drawer>
  );
}

function Controls({ person }: { readonly person: ListedPerson }) {
  if (person.deactivatedAt) {
    return (
      <PersonForm person={person}>
        <Stack gap="sm" align="flex-start">
          <Text>
            Deactivated on <Time at={person.deactivatedAt} style="date" />. What they wrote is still here;
            they cannot sign in.
          </Text>
          <IntentButton intent="reactivate">Reactivate</IntentButton>
        </Stack>
      </PersonForm>
    );
  }
  return (
    <>
      <PersonForm person={person}>
        <input type="hidden" name="from" value={person.role} />
        <Group align="flex-end" gap="sm">
          <NativeSelect
            key={person.role}
            name="to"
            label="Role"
            defaultValue={person.role}
            data={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
            style={{ flex: 1 }}
          />
          <IntentButton intent="change_role" variant="default">
            Change role
          </IntentButton>
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          They are signed out and come back with the new role.
        </Text>
      </PersonForm>
      <Divider />
      <PersonForm person={person}>
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h5">
            Deactivate
          </Title>
          <Text size="sm">
            They are signed out everywhere at once and cannot sign in. Their notes, scorecards and decisions
            stay.
          </Text>
          <LeftBehind person={person} />
          <IntentButton intent="deactivate" color="red" variant="light">
            Deactivate {person.name}
          </IntentButton>
        </Stack>
      </PersonForm>
    </>
  );
}

function PersonForm({ person, children }: { readonly person: ListedPerson; readonly children: ReactNode }) {
  return (
    <Form method="post" action={`/people?person=${person.id}`} preventScrollReset>
      <input type="hidden" name="personId" value={person.id} />
      {children}
    </Form>
  );
}

/** Work that still names the person: nothing is handed over by itself, so it is shown before. */
function LeftBehind({ person }: { readonly person: ListedPerson }) {
  if (person.comingInterviews.length === 0 && person.openings.length === 0) return null;
  return (
    <Alert color="orange" title="Find somebody else for these first" w="100%">
      <Stack gap={4} component="ul" m={0} pl="md">
        {person.comingInterviews.map((interview) => (
          <li key={interview.id}>
            <Anchor component={Link} to={`/interviews/${interview.id}`} inherit>
              {interview.name} with {interview.candidateName}
            </Anchor>
            , <Time at={interview.startsAt} />
          </li>
        ))}
        {person.openings.map((opening) => (
          <li key={opening.id}>
            Opening{" "}
            <Anchor component={Link} to={`/openings/${opening.id}`} inherit>
              {opening.title}
            </Anchor>
          </li>
        ))}
      </Stack>
    </Alert>
  );
}
