import { Button, Checkbox, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { MARK_NAMES, marksFor } from "#app/hiring/screening/known-places.ts";
import type { KnownPlaceKind } from "#app/hiring/screening/known-places.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type PlaceToEdit = {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly aliases: readonly string[];
  readonly marks: readonly string[];
  readonly about: string;
  readonly knownFrom: string;
  readonly knownSince: Date | string;
  readonly version: number;
};

export type PlaceFormProps = {
  readonly kind: KnownPlaceKind;
  /** The line that is changed; null for a new one. */
  readonly place: PlaceToEdit | null;
  readonly today: string;
  readonly answer: unknown;
};

/** What we know of an employer's team or a school, from whom and since when. */
export function PlaceForm({ kind, place, today, answer }: PlaceFormProps) {
  const busy = useNavigation().state !== "idle";
  const isEmployer = kind === "employer";
  return (
    <Form method="post" noValidate>
      {place ? (
        <>
          <input type="hidden" name="placeId" value={place.id} />
          <input type="hidden" name="version" value={place.version} />
        </>
      ) : null}
      <Stack gap="md">
        <TextInput
          name="name"
          label={isEmployer ? "Company" : "School"}
          description="As resumes name it. Accents and forms such as GmbH or Inc. make no difference."
          defaultValue={place?.name}
          error={fieldProblem(answer, "name")}
        />
        <TextInput
          name="part"
          label={isEmployer ? "Team (optional)" : "Programme (optional)"}
          description={
            isEmployer
              ? "Which team we know about: a company has strong ones and weak ones."
              : "Which programme we know about."
          }
          defaultValue={place?.part}
          error={fieldProblem(answer, "part")}
        />
        <Textarea
          name="aliases"
          label="Other names (optional)"
          description="One on each line: former names, short forms, local spellings."
          autosize
          minRows={2}
          defaultValue={place?.aliases.join("\n")}
          error={fieldProblem(answer, "aliases")}
        />
        <Checkbox.Group label="What it is known for" defaultValue={[...(place?.marks ?? [])]}>
          <Group mt={4}>
            {marksFor(kind).map((mark) => (
              <Checkbox key={mark} name="marks" value={mark} label={MARK_NAMES[mark]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          name="about"
          label="What we know"
          description={
            isEmployer
              ? "What its people do: reviews, tests, decisions from data. Not how famous it is."
              : "What its courses ask for. Not how famous it is."
          }
          autosize
          minRows={3}
          defaultValue={place?.about}
          error={fieldProblem(answer, "about")}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            name="knownFrom"
            label="From whom"
            description="Somebody who was there, or where it can be read."
            defaultValue={place?.knownFrom}
            error={fieldProblem(answer, "knownFrom")}
          />
          <TextInput
            type="date"
            name="knownSince"
            label="Since when"
            description="Teams change; old knowledge fades."
            defaultValue={place ? new Date(place.knownSince).toISOString().slice(0, 10) : today}
            error={fieldProblem(answer, "knownSince")}
          />
        </Group>
        <Group>
          <Button type="submit" name="intent" value={place ? "change" : "add"} loading={busy}>
            {place ? "Save the change" : "Add to the list"}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
