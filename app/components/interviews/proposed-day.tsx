import { Button, Card, Group, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { formatTime } from "#app/ui/time.tsx";
import { panelWords } from "./panel-words.ts";
import classes from "./proposed-day.module.css";

export type DayInterview = {
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** As the clocks of the day's zone show it. */
  readonly time: string;
  readonly interviewerId: string;
  readonly shadowIds: readonly string[];
  readonly roomId: string | null;
  readonly link: string;
};

export type Day = {
  readonly date: string;
  readonly reason: string;
  readonly interviews: readonly DayInterview[];
};

/** What a day is chosen from. */
export type DayChoices = {
  readonly zone: string;
  readonly kind: "phone" | "onsite";
  readonly sessions: readonly {
    readonly number: number;
    readonly name: string;
    readonly minutes: number;
    readonly core: boolean;
    /** Who may lead it. */
    readonly leaders: readonly string[];
  }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Empty when interviews are held by video or phone. */
  readonly roomList: readonly { readonly id: string; readonly name: string }[];
};

/** A day with its reason; it can be changed before it is held. */
export function ProposedDay({ day, choices }: { readonly day: Day; readonly choices: DayChoices }) {
  const navigation = useNavigation();
  const first = day.interviews[0];
  const title = first ? formatTime(first.startsAt, "date", choices.zone) : day.date;
  const weekday = first ? formatTime(first.startsAt, "day", choices.zone).split(/[ ,]/)[0] : "";
  const key = `${day.date}-${first?.time ?? ""}`;
  const sending = navigation.formData?.get("key") === key;
  return (
    <Card component="li">
      <Form method="post" preventScrollReset aria-label={`${weekday} ${title}`}>
        <Hidden day={day} choices={choices} name={key} />
        <Stack gap="xs">
          <Group justify="space-between" align="flex-start">
            <Title order={3} size="h4">
              {weekday} {title}
            </Title>
            <Button type="submit" name="intent" value="hold" loading={sending}>
              Hold this {choices.kind === "phone" ? "time" : "day"}
            </Button>
          </Group>
          <ul className={classes["interviews"]}>
            {day.interviews.map((interview) => (
              <Row key={interview.number} interview={interview} choices={choices} />
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {day.reason}
          </Text>
          <details className={classes["edit"]}>
            <summary>{choices.kind === "phone" ? PHONE_CHANGES : "Change times, people or rooms"}</summary>
            {day.interviews.map((interview) => (
              <Fields key={interview.number} interview={interview} choices={choices} />
            ))}
          </details>
        </Stack>
      </Form>
    </Card>
  );
}

function Hidden({
  day,
  choices,
  name,
}: {
  readonly day: Day;
  readonly choices: DayChoices;
  readonly name: string;
}) {
  return (
    <>
      <input type="hidden" name="key" value={name} />
      <input type="hidden" name="date" value={day.date} />
      <input type="hidden" name="timeZone" value={choices.zone} />
      <input type="hidden" name="kind" value={choices.kind} />
      <input type="hidden" name="reason" value={day.reason} />
      <input type="hidden" name="numbers" value={day.interviews.map(({ number }) => number).join(",")} />
    </>
  );
}

function nameOf(list: readonly { readonly id: string; readonly name: string }[], id: string | null): string {
  return list.find((one) => one.id === id)?.name ?? "";
}

function Row({ interview, choices }: { readonly interview: DayInterview; readonly choices: DayChoices }) {
  const session = choices.sessions.find(({ number }) => number === interview.number);
  const shadows = interview.shadowIds.map((id) => nameOf(choices.people, id));
  const room = choices.kind === "phone" ? wayOf(interview) : nameOf(choices.roomList, interview.roomId);
  return (
    <li className={classes["interview"]}>
      <span className={classes["when"]}>
        {formatTime(interview.startsAt, "time", choices.zone)}–
        {formatTime(interview.endsAt, "time", choices.zone)}
      </span>
      <span>
        <strong>{session?.name}</strong>
        {session?.core ? " (core)" : ""}:{" "}
        {panelWords(nameOf(choices.people, interview.interviewerId), shadows)}
        {room === "" ? "" : `, ${room}`}
      </span>
    </li>
  );
}

/** What can be changed of a proposed phone screen. */
export const PHONE_CHANGES = "Change time, person or link";

function wayOf({ link }: DayInterview): string {
  return link === "" ? "by phone" : "by video";
}

function Fields({ interview, choices }: { readonly interview: DayInterview; readonly choices: DayChoices }) {
  const { number } = interview;
  const session = choices.sessions.find((one) => one.number === number);
  const leaders = choices.people.filter(({ id }) => session?.leaders.includes(id) ?? false);
  const others = choices.people.filter((person) => !leaders.includes(person));
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  });
  return (
    <fieldset className={classes["fields"]}>
      <legend>{session?.name}</legend>
      <input type="hidden" name={`shadowIds-${number}`} value={interview.shadowIds.join(",")} />
      <TextInput
        type="time"
        name={`time-${number}`}
        label={`Begins (${choices.zone})`}
        defaultValue={interview.time}
        required
      />
      <NativeSelect
        name={`interviewerId-${number}`}
        label="Interviewer"
        defaultValue={interview.interviewerId}
        data={[
          { group: "May lead it", items: leaders.map(option) },
          { group: "Not trained for it", items: others.map(option) },
        ]}
      />
      {choices.roomList.length > 0 ? (
        <NativeSelect
          name={`roomId-${number}`}
          label="Room"
          defaultValue={interview.roomId ?? ""}
          data={[{ value: "", label: "By video" }, ...choices.roomList.map(option)]}
        />
      ) : null}
      <TextInput
        type="url"
        name={`link-${number}`}
        label="Video link"
        description={choices.kind === "phone" ? "Leave it empty to call by phone." : undefined}
        inputWrapperOrder={["label", "input", "description", "error"]}
        placeholder="https://"
        defaultValue={interview.link}
      />
    </fieldset>
  );
}
