import { COLUMN_FIELDS } from "./column-vocabulary.ts";
import { stageKey, type ImportChoices, type Survey } from "./choices.ts";
import { DATE_ORDERS } from "./dates.ts";
import { findDelimiter, findEncoding } from "./encodings.ts";
import { LANDINGS } from "./source-words.ts";
import { isTimeZone } from "../scheduling/zoned-time.ts";

/**
 * Reads what a person chose in the mapping form. Takes the plain fields by name, what was found in the file and what
 * was chosen before; a field that is missing or holds no choice on offer stays as it was.
 */
export function readMappingForm(
  fields: Readonly<Record<string, string>>,
  survey: Survey,
  before: ImportChoices,
): ImportChoices {
  const chosen = <T extends string>(name: string, offered: readonly T[], otherwise: T): T =>
    offered.find((one) => one === fields[name]) ?? otherwise;
  const zone = fields["timeZone"] ?? "";
  return {
    columns: before.columns.map((column, index) => chosen(`column.${index}`, COLUMN_FIELDS, column)),
    delimiter: findDelimiter(fields["delimiter"] ?? "") ?? before.delimiter,
    encoding: findEncoding(fields["encoding"] ?? "") ?? before.encoding,
    dateOrder:
      fields["dateOrder"] === undefined
        ? before.dateOrder
        : (DATE_ORDERS.find((order) => order === fields["dateOrder"]) ?? null),
    timeZone: isTimeZone(zone) ? zone : before.timeZone,
    openings: {
      ...before.openings,
      ...Object.fromEntries(
        survey.openings.flatMap(({ word }, index) => {
          const openingId = fields[`opening.${index}`];
          return openingId === undefined ? [] : [[word, openingId]];
        }),
      ),
    },
    stages: {
      ...before.stages,
      ...Object.fromEntries(
        survey.stages.flatMap(({ stage, status }, index) => {
          const landing = LANDINGS.find((one) => one === fields[`stage.${index}`]);
          return landing === undefined ? [] : [[stageKey(stage, status), landing]];
        }),
      ),
    },
  };
}
