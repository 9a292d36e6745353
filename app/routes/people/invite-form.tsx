import { Alert, Button, Group, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { Form, useNavigate, useNavigation } from "@remix-run/react";
import { ROLE_NAMES, ROLES, type Role } from "#app/hiring/people/roles.ts";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";

const WHAT_FOR: Readonly<Record<Role, string>> = {
  admin: "People, roles and settings, and everything a recruiter does.",
  recruiter: "Screening, openings, booking interviews, mail to candidates.",
  hiring_manager: "Own openings from plan to decision.",
  interviewer: "Interviews they are on, and nothing else.",
};

export type InviteFormProps = {
  readonly opened: boolean;
  readonly answer: unknown;
  readonly mailIsSent: boolean;
};

/** Invites a colleague; the address in the bar says that it is open, so a refused form stays. */
export function InviteForm({ opened, answer, mailIsSent }: InviteFormProps) {
  const navigate = useNavigate();
  const navigation = useNavigation();
  return (
    <Modal
      opened={opened}
      onClose={() => navigate("/people", { preventScrollReset: true })}
      title="Invite somebody"
    >
      <ProblemAlert answer={answer} />
      <Form method="post" action="/people?invite" noValidate>
        <Stack gap="md">
          <TextInput
            name="name"
            label="Name"
            autoComplete="off"
            data-autofocus
            error={fieldProblem(answer, "name")}
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            autoComplete="off"
            description="The invitation goes there and works for 72 hours."
            error={fieldProblem(answer, "email")}
          />
          <Radio.Group
            name="role"
            label="Role"
            defaultValue="interviewer"
            error={fieldProblem(answer, "role")}
          >
            <Stack gap="xs" mt={6}>
              {[...ROLES].reverse().map((role) => (
                <Radio key={role} value={role} label={ROLE_NAMES[role]} description={WHAT_FOR[role]} />
              ))}
            </Stack>
          </Radio.Group>
          {mailIsSent ? null : (
            <Alert>
              No mail service is set up. The invitation will be kept on the Mail page, where you can copy its
              link.
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" name="intent" value="invite" loading={navigation.state === "submitting"}>
              Send invitation
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
