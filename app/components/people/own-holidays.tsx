import { List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { counted } from "#app/hiring/counted.ts";
import type { DayOff } from "#app/hiring/scheduling/public-holidays.ts";
import { dateWords } from "#app/ui/date-words.ts";
import { Fold } from "#app/ui/fold.tsx";
import { HolidayPlaceField } from "#app/ui/holiday-place-field.tsx";
import type { HolidayPlaceChoice } from "#app/ui/holiday-place-field.tsx";

export type OwnHolidaysProps = {
  /** As it is saved; empty is the company's. */
  readonly place: string;
  readonly holidays: {
    readonly placeName: string;
    readonly companyPlaceName: string;
    readonly days: readonly DayOff[];
  };
  readonly places: readonly HolidayPlaceChoice[];
  readonly error: string | undefined;
};

/** Where somebody works, for the public holidays there, and which days those are. */
export function OwnHolidays({ place: saved, holidays, places, error }: OwnHolidaysProps) {
  const [place, setPlace] = useState(saved);
  const { placeName, companyPlaceName, days } = holidays;
  return (
    <Stack gap="xs">
      <HolidayPlaceField
        label="Public holidays of"
        description="The country or region of the desk. No interview is proposed on its holidays."
        places={places}
        value={place}
        onChange={setPlace}
        placeholder={companyPlaceName === "" ? "As the company" : `As the company: ${companyPlaceName}`}
        error={error}
      />
      {place !== saved ? (
        <Text size="sm" c="dimmed" role="status">
          Save to see which days those are.
        </Text>
      ) : days.length === 0 ? (
        <Text size="sm" c="dimmed">
          {placeName === ""
            ? "The company has not chosen a place yet, so no public holiday is known."
            : `No holiday is known in ${placeName} for the next twelve months.`}
        </Text>
      ) : (
        <Fold
          title={placeName === "" ? "Days off of everybody" : `Holidays in ${placeName}`}
          note={`${counted(days.length, "day")} in the next twelve months`}
        >
          <List size="sm">
            {days.map(({ date, name }) => (
              <List.Item key={date}>
                {dateWords(date)}: {name === "" ? "a day off of the whole company" : name}
              </List.Item>
            ))}
          </List>
        </Fold>
      )}
    </Stack>
  );
}
