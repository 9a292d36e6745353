import { Button, Grid, Group, MultiSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { SearchSelect } from "#app/ui/search-select.tsx";

import { askedOf, Breaks } from "./asked-first.tsx";

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
  /** Hidden fields that say what is booked, or which interview is booked otherwise. */
  readonly about: Readonly<Record<"intent" | "kind" | "number" | "interviewId", string>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly zones: readonly string[];
  readonly answer: unknown;
  readonly submitLabel: string;
  readonly onSent: () => void;
};

const ROOM_OR_ADDRESS =
  "A room from the company’s settings is told with its address. For anywhere else, write the whole address.";

/** When, where and with whom; what it would break is said first, and can be overruled. */
export function BookingForm({
  initial: booked,
  about,
  people,
  zones,
  answer,
  submitLabel,
  onSent,
}: BookingFormProps) {
  const navigation = useNavigation();
  const asked = askedOf(answer, about);
  const initial = asked ? { ...booked, ...sentIn(asked.sent) } : booked;
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" preventScrollReset onSubmit={onSent}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Stack gap="sm">
        <Grid gutter="sm">
          <Grid.Col span={{ base: 6, md: 3 }}>
            <TextInput type="date" name="date" label="Date" required defaultValue={initial.date} />
          </Grid.Col>
          <Grid.Col span={{ base: 6, md: 2 }}>
            <TextInput
              type="time"
              name="time"
              label="Time"
              required
              defaultValue={initial.time}
              error={fieldProblem(answer, "time")}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 8, md: 5 }}>
            <SearchSelect
              name="timeZone"
              label="Time zone"
              required
              data={[...zones]}
              defaultValue={initial.timeZone}
              allowDeselect={false}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 4, md: 2 }}>
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
            <SearchSelect
              name="interviewerId"
              label="Interviewer"
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
              placeholder={about.kind === "phone" ? "" : "Room Ada, 2nd floor"}
              description={
                about.kind === "phone" ? "Without a place and a link, we call by phone." : ROOM_OR_ADDRESS
              }
              inputWrapperOrder={["label", "input", "description", "error"]}
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
        {asked ? <Breaks asked={asked} /> : null}
        <Group justify="space-between">
          <Button type="submit" loading={navigation.state !== "idle"} variant={asked ? "default" : "filled"}>
            {asked ? `${submitLabel} all the same` : submitLabel}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

/** A booking as it was sent, for whoever is asked whether they mean it. */
function sentIn(sent: Readonly<Record<string, string>>): Partial<Booking> {
  const {
    date = "",
    time = "",
    timeZone = "",
    interviewerId = "",
    shadowIds = "",
    place = "",
    link = "",
  } = sent;
  const minutes = Number(sent["minutes"]);
  const shadows = shadowIds.split(",").filter((id) => id !== "");
  return { date, time, timeZone, minutes, interviewerId, shadowIds: shadows, place, link };
}
