import { Box, Button, Stack, TextInput } from "@mantine/core";
import { useFetcher } from "@remix-run/react";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import { TimeZoneField } from "#app/ui/time-zone-field.tsx";

export type Profile = { readonly name: string; readonly title: string; readonly timeZone: string };

/** What colleagues and candidates see of a person. */
export function ProfileForm({ profile }: { readonly profile: Profile }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action="/account" noValidate>
      <ProblemAlert answer={fetcher.data} />
      <Stack gap="md">
        <TextInput
          name="name"
          label="Name"
          description="Candidates and colleagues see it."
          defaultValue={profile.name}
          autoComplete="name"
          error={fieldProblem(fetcher.data, "name")}
        />
        <TextInput
          name="title"
          label="Job title"
          description="Candidates read it in their invitation, such as Analytics Engineer."
          defaultValue={profile.title}
          autoComplete="organization-title"
          error={fieldProblem(fetcher.data, "title")}
        />
        <TimeZoneField
          name="timeZone"
          label="Time zone"
          description="All times are shown to you in this zone."
          defaultValue={profile.timeZone}
          error={fieldProblem(fetcher.data, "timeZone")}
        />
        <Box>
          <Button type="submit" name="intent" value="save_profile" loading={fetcher.state === "submitting"}>
            Save profile
          </Button>
        </Box>
      </Stack>
    </fetcher.Form>
  );
}
