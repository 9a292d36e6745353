import { Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useFetcher } from "@remix-run/react";
import { NewPassword } from "#app/components/door/new-password.tsx";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";

export type PasswordFormProps = {
  readonly email: string;
  /** False just after signing in by a mailed link. */
  readonly needsCurrent: boolean;
};

/** Changes the password; the hidden address lets a password manager know whose it is. */
export function PasswordForm({ email, needsCurrent }: PasswordFormProps) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action="/account" noValidate>
      <ProblemAlert answer={fetcher.data} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Stack gap="md">
        {needsCurrent ? (
          <PasswordInput
            name="currentPassword"
            label="Current password"
            autoComplete="current-password"
            error={fieldProblem(fetcher.data, "currentPassword")}
          />
        ) : (
          <Text size="sm">
            You came in by a mailed link, so you can choose a new password now without the former one.
          </Text>
        )}
        <NewPassword
          name="newPassword"
          label="New password"
          size="sm"
          error={fieldProblem(fetcher.data, "newPassword")}
        />
        <Group gap="sm">
          <Button
            type="submit"
            name="intent"
            value="change_password"
            loading={fetcher.state === "submitting"}
          >
            Change password
          </Button>
          <Text size="sm" c="dimmed">
            Signs you out everywhere else.
          </Text>
        </Group>
      </Stack>
    </fetcher.Form>
  );
}
