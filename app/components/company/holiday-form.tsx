import { Checkbox, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { HolidayChoice } from "#app/hiring/scheduling/public-holidays.ts";
import { holidaysText } from "#app/hiring/scheduling/typed-holidays.ts";
import { HolidayPlaceField } from "#app/ui/holiday-place-field.tsx";
import type { HolidayPlaceChoice } from "#app/ui/holiday-place-field.tsx";
import { dateWords } from "#app/ui/date-words.ts";
import { Fold } from "#app/ui/fold.tsx";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { CompanySection } from "./company-section.tsx";
import classes from "./holiday-form.module.css";

export type CompanyHolidays = {
  readonly place: string;
  readonly placeName: string;
  readonly choices: readonly HolidayChoice[];
  readonly typed: readonly string[];
};

/** Whose public holidays the company keeps, which of them it works on, and days of its own. */
export function HolidayForm({
  holidays,
  places,
  seen,
  busy,
  answer,
}: {
  readonly holidays: CompanyHolidays;
  readonly places: readonly HolidayPlaceChoice[];
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  const [place, setPlace] = useState(holidays.place);
  return (
    <CompanySection
      id="holidays"
      title="Holidays"
      description="Days on which nobody works at your place. They are no working days for the dates that candidates are given, and no onsite is proposed on them. Interviewers who work elsewhere choose their own place under “When you interview”."
      intent="holidays"
      submitLabel="Save holidays"
      seen={seen}
      busy={busy}
    >
      <input type="hidden" name="shownPlace" value={holidays.place} />
      <HolidayPlaceField
        label="Public holidays of"
        description="A country, or the region where the law has its own."
        places={places}
        value={place}
        onChange={setPlace}
        placeholder="No place: only the days typed below"
        error={fieldProblem(answer, "holidayPlace")}
      />
      {place === holidays.place ? (
        <Choices holidays={holidays} />
      ) : (
        <Text size="sm" c="dimmed" role="status">
          {place === ""
            ? "Save, and only the days typed below are holidays."
            : "Save to see these holidays, and to choose on which of them you work."}
        </Text>
      )}
      <Textarea
        name="holidays"
        label="Further days off"
        description="Dates or stretches on which everybody is off, one a line, such as 2026-12-24 or 2026-12-24 to 2027-01-02."
        autosize
        minRows={3}
        maxRows={12}
        defaultValue={holidaysText(holidays.typed)}
        error={fieldProblem(answer, "holidays")}
      />
    </CompanySection>
  );
}

function Choices({ holidays: { place, placeName, choices } }: { readonly holidays: CompanyHolidays }) {
  if (place === "") return null;
  const byLaw = choices.filter((one) => one.byLaw);
  const others = choices.filter((one) => !one.byLaw);
  const taken = others.filter(({ off }) => off).length;
  return (
    <>
      <ChoiceList legend={`Off by law in ${placeName}, the next 18 months`} choices={byLaw} />
      {others.length > 0 ? (
        <Fold title="Other days" note={`${others.length}, ${taken === 0 ? "none" : taken} taken off`}>
          <ChoiceList
            legend="Half days, bank holidays and observances: a day that you tick is off for everybody, wherever they work"
            choices={others}
          />
        </Fold>
      ) : null}
    </>
  );
}

function ChoiceList({
  legend,
  choices,
}: {
  readonly legend: string;
  readonly choices: readonly HolidayChoice[];
}) {
  if (choices.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No public holiday is known there for the next 18 months.
      </Text>
    );
  return (
    <fieldset className={classes["list"]}>
      <legend>{legend}</legend>
      {choices.map(({ name, dates, off }) => (
        <Checkbox
          key={name}
          name="off"
          value={name}
          defaultChecked={off}
          label={name}
          description={dates.map(dateWords).join(", ")}
        />
      ))}
    </fieldset>
  );
}
