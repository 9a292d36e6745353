import { SearchSelect } from "./search-select.tsx";

export type HolidayPlaceChoice = { readonly code: string; readonly name: string };

/** Chooses whose public holidays count by typing part of a country's or region's name; it can be left empty. */
export function HolidayPlaceField({
  label,
  description,
  places,
  value,
  onChange,
  placeholder,
  error,
}: {
  readonly label: string;
  readonly description: string;
  readonly places: readonly HolidayPlaceChoice[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** What it means that nothing is chosen. */
  readonly placeholder: string;
  readonly error: string | undefined;
}) {
  return (
    <SearchSelect
      name="holidayPlace"
      label={label}
      description={description}
      data={places.map(({ code, name }) => ({ value: code, label: name }))}
      value={value === "" ? null : value}
      onChange={(code) => onChange(code ?? "")}
      placeholder={placeholder}
      error={error}
      clearable
      clearButtonProps={{ "aria-label": "Choose no place" }}
      limit={80}
      maxDropdownHeight={280}
      nothingFoundMessage="No such place. Try the country’s name."
    />
  );
}
