import { Box, Button, NumberInput, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { timeOffText, WEEKDAY_NAMES } from "#app/hiring/scheduling/interview-settings.ts";
import type { InterviewSettings } from "#app/hiring/scheduling/interview-settings.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { OwnHolidays, type OwnHolidaysProps } from "./own-holidays.tsx";
import classes from "./interview-settings.module.css";

/** When and how much somebody interviews. */
export function InterviewSettingsForm({
  settings,
  holidays,
  places,
  answer,
}: {
  readonly settings: InterviewSettings;
  readonly holidays: OwnHolidaysProps["holidays"];
  readonly places: OwnHolidaysProps["places"];
  readonly answer: unknown;
}) {
  const sending = useNavigation().formData?.get("intent") === "save";
  const problem = fieldProblem(answer, "hours");
  return (
    <Form method="post" noValidate preventScrollReset>
      <Stack gap="lg">
        <div>
          <fieldset className={classes["week"]} aria-describedby={problem ? "hours-problem" : undefined}>
            <legend>Hours in which interviews may be booked</legend>
            {WEEKDAY_NAMES.map((name, index) => (
              <Day key={name} name={name} weekday={index + 1} settings={settings} />
            ))}
          </fieldset>
          <Text size="sm" c={problem ? "red" : "dimmed"} id="hours-problem" mt="xs">
            {problem ?? "Leave both times of a day empty when you do not work on it."}
          </Text>
        </div>
        <OwnHolidays
          key={settings.holidayPlace}
          place={settings.holidayPlace}
          holidays={holidays}
          places={places}
          error={fieldProblem(answer, "holidayPlace")}
        />
        <Textarea
          name="timeOff"
          label="Days off and vacations"
          description="One stretch a line, such as 2026-12-24 or 2026-12-24 to 2027-01-02."
          autosize
          minRows={2}
          defaultValue={timeOffText(settings.timeOff)}
          error={fieldProblem(answer, "timeOff")}
        />
        <div className={classes["limits"]}>
          <NumberInput
            name="perDay"
            label="Interviews a day"
            description="At most"
            min={0}
            max={8}
            defaultValue={settings.perDay}
            error={fieldProblem(answer, "perDay")}
          />
          <NumberInput
            name="perWeek"
            label="Interviews a week"
            description="At most"
            min={0}
            max={30}
            defaultValue={settings.perWeek}
            error={fieldProblem(answer, "perWeek")}
          />
          <NumberInput
            name="gapMinutes"
            label="Minutes in between"
            description="0 is back to back"
            min={0}
            max={120}
            step={5}
            defaultValue={settings.gapMinutes}
            error={fieldProblem(answer, "gapMinutes")}
          />
        </div>
        <TextInput
          name="link"
          type="url"
          label="Own video room"
          description="Candidates get this link when an interview is held by video."
          placeholder="https://"
          defaultValue={settings.link}
          error={fieldProblem(answer, "link")}
        />
        <Box>
          <Button type="submit" name="intent" value="save" loading={sending}>
            Save hours and limits
          </Button>
        </Box>
      </Stack>
    </Form>
  );
}

type DayProps = { readonly name: string; readonly weekday: number; readonly settings: InterviewSettings };

function Day({ name, weekday, settings }: DayProps) {
  const hours = settings.hours.find((one) => one.weekday === weekday);
  return (
    <>
      <Text component="span" className={classes["day"]}>
        {name}
      </Text>
      <TextInput
        type="time"
        name={`from${weekday}`}
        aria-label={`${name} from`}
        defaultValue={hours?.from ?? ""}
      />
      <TextInput
        type="time"
        name={`to${weekday}`}
        aria-label={`${name} until`}
        defaultValue={hours?.to ?? ""}
      />
    </>
  );
}
