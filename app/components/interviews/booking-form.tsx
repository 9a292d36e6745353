import {
  Button,
  Checkbox,
  Grid,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type Booking = {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  readonly place: string;
  readonly link: string;
};

export type BookingFormProps = {
  readonly initial: Booking;
  /** Hidden fields that say what is booked. */
  readonly about: Readonly<Record<string, string>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly zones: readonly string[];
  readonly answer: unknown;
  readonly submitLabel: string;
};

/** When, where and with whom; a clash is said, and can be overruled. */
export function BookingForm({ initial, about, people, zones, answer, submitLabel }: BookingFormProps) {
  const navigation = useNavigation();
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Stack gap="sm">
        <Grid gutter="sm">
          <Grid.Col span={{ base: 6, sm: 3 }}>
            <TextInput type="date" name="date" label="Date" required defaultValue={initial.date} />
          </Grid.Col>
          <Grid.Col span={{ base: 6, sm: 2 }}>
            <TextInput
              type="time"
              name="time"
              label="Time"
              required
              defaultValue={initial.time}
              error={fieldProblem(answer, "time")}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 8, sm: 5 }}>
            <Select
              name="timeZone"
              label="Time zone"
              searchable
              required
              data={[...zones]}
              defaultValue={initial.timeZone}
              allowDeselect={false}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 4, sm: 2 }}>
            <NumberInput
              name="minutes"
              label="Minutes"
              min={15}
              max={240}
              step={5}
              defaultValue={initial.minutes}
              required
              hideControls
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <Select
              name="interviewerId"
              label="Interviewer"
              searchable
              required
              data={options}
              defaultValue={initial.interviewerId}
              error={fieldProblem(answer, "interviewerId")}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <MultiSelect
              label="Shadows"
              searchable
              data={options}
              defaultValue={[...initial.shadowIds]}
              hiddenInputProps={{ name: "shadowIds" }}
              hiddenInputValuesDivider=","
              error={fieldProblem(answer, "shadowIds")}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <TextInput
              name="place"
              label="Room or place"
              defaultValue={initial.place}
              placeholder="Room Ada, 2nd floor"
              error={fieldProblem(answer, "place")}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <TextInput
              name="link"
              type="url"
              label="Video link"
              defaultValue={initial.link}
              placeholder="https://"
              error={fieldProblem(answer, "link")}
            />
          </Grid.Col>
        </Grid>
        <Group justify="space-between">
          <Button type="submit" loading={navigation.state !== "idle"}>
            {submitLabel}
          </Button>
          <Checkbox name="despiteClashes" value="yes" label="Book anyway if somebody is busy" />
        </Group>
      </Stack>
    </Form>
  );
}
