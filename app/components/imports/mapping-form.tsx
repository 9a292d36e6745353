import { Alert, Button, Card, Group, NativeSelect, Stack, Table, Text, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { COLUMN_FIELDS, FIELD_NAMES } from "#app/hiring/imports/column-vocabulary.ts";
import { stageKey, type ImportChoices, type Survey } from "#app/hiring/imports/choices.ts";
import { DELIMITER_NAMES, ENCODING_NAMES, looksMisread } from "#app/hiring/imports/encodings.ts";
import { LANDINGS, LANDING_NAMES } from "#app/hiring/imports/source-words.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { TimeZoneField } from "#app/ui/time-zone-field.tsx";
import stacked from "#app/ui/stacked-rows.module.css";
import { WideTable } from "#app/ui/wide-table.tsx";

export type MappableOpening = { readonly id: string; readonly title: string; readonly state: string };

export type MappingFormProps = {
  readonly survey: Survey;
  readonly choices: ImportChoices;
  readonly openings: readonly MappableOpening[];
  readonly answer: unknown;
  readonly busy: boolean;
};

/** Says what stands where in a file: columns with what is in them, jobs, stages. Everything has a suggestion. */
export function MappingForm({ survey, choices, openings, answer, busy }: MappingFormProps) {
  return (
    <Form method="post" key={JSON.stringify([choices.columns, choices.delimiter, choices.encoding])}>
      <Stack gap="lg">
        {survey.table ? (
          <TableColumns table={survey.table} choices={choices} answer={answer} busy={busy} />
        ) : null}
        {survey.openings.length > 0 ? (
          <Openings survey={survey} choices={choices} openings={openings} />
        ) : (
          <Text c="dimmed">
            No job stands in this file. People are taken in without an application; add them to an opening
            later.
          </Text>
        )}
        {survey.stages.length > 0 ? <Stages survey={survey} choices={choices} /> : null}
        {survey.table ? null : <input type="hidden" name="timeZone" value={choices.timeZone} />}
        <Group>
          <Button type="submit" name="intent" value="check" disabled={busy}>
            See what would happen
          </Button>
          <Text size="sm" c="dimmed">
            Nothing is taken in yet.
          </Text>
        </Group>
      </Stack>
    </Form>
  );
}

function TableColumns({
  table,
  choices,
  answer,
  busy,
}: Pick<MappingFormProps, "choices" | "answer" | "busy"> & { readonly table: NonNullable<Survey["table"]> }) {
  const misread = table.sample.some((row) => row.some(looksMisread));
  const problem = fieldProblem(answer, "columns");
  return (
    <Card component="section" aria-labelledby="columns-title">
      <Title order={2} size="h4" id="columns-title">
        What each column holds
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        With the first people of the file, so that you see whether it fits.
      </Text>
      {misread ? (
        <Alert color="yellow" mb="sm" title="Some letters look wrong">
          Choose another encoding below and look again.
        </Alert>
      ) : null}
      {problem ? (
        <Alert color="red" mb="sm" role="alert">
          {problem}
        </Alert>
      ) : null}
      <WideTable label="Columns of the file" minWidth={240}>
        <Table.Thead className={stacked["head"]}>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>Holds</Table.Th>
            <Table.Th>For example</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className={stacked["rows"]}>
          {table.header.map((heading, index) => (
            <Table.Tr key={`${heading} ${index}`} role="row">
              <Table.Th scope="row" role="rowheader" fw={500}>
                {heading}
              </Table.Th>
              <Table.Td role="cell">
                <NativeSelect
                  name={`column.${index}`}
                  aria-label={`What ${heading} holds`}
                  defaultValue={choices.columns[index] ?? "ignore"}
                  data={COLUMN_FIELDS.map((field) => ({ value: field, label: FIELD_NAMES[field] }))}
                />
              </Table.Td>
              <Table.Td role="cell">
                <Text size="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
                  {table.sample
                    .map((row) => row[index] ?? "")
                    .filter((cell) => cell.trim() !== "")
                    .slice(0, 3)
                    .join(" · ") || "empty"}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Group mt="md" align="flex-end">
        <NativeSelect
          name="encoding"
          label="Encoding"
          defaultValue={choices.encoding}
          data={Object.entries(ENCODING_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          name="delimiter"
          label="Delimiter"
          defaultValue={choices.delimiter}
          data={Object.entries(DELIMITER_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          name="dateOrder"
          label="Dates such as 03/04/2025"
          maw="20rem"
          defaultValue={choices.dateOrder ?? ""}
          error={fieldProblem(answer, "dateOrder")}
          data={[
            { value: "", label: "Say which comes first" },
            { value: "dmy", label: "Day first: 3 April" },
            { value: "mdy", label: "Month first: 4 March" },
          ]}
        />
        <TimeZoneField
          name="timeZone"
          label="Times without a zone are in"
          defaultValue={choices.timeZone}
          error={fieldProblem(answer, "timeZone")}
        />
        <Button type="submit" name="intent" value="look" variant="default" disabled={busy}>
          Look again
        </Button>
      </Group>
    </Card>
  );
}

function Openings({ survey, choices, openings }: Pick<MappingFormProps, "survey" | "choices" | "openings">) {
  const options = [
    { value: "", label: "Keep as history only" },
    ...openings.map((one) => ({
      value: one.id,
      label: one.state === "published" ? one.title : `${one.title} (${one.state})`,
    })),
  ];
  return (
    <Card component="section" aria-labelledby="openings-title">
      <Title order={2} size="h4" id="openings-title">
        Jobs
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        An application needs an opening here. A closed opening takes those who have left. Without one the
        person is taken in and their application stands in their history.
      </Text>
      <Stack gap="sm">
        {survey.openings.map(({ word, count }, index) => (
          <NativeSelect
            key={word}
            name={`opening.${index}`}
            label={word === "" ? "Without a job" : word}
            description={count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`}
            defaultValue={choices.openings[word] ?? ""}
            data={options}
            maw="32rem"
          />
        ))}
      </Stack>
    </Card>
  );
}

const STATUS_WORDS = {
  open: "",
  rejected: ", rejected",
  withdrawn: ", withdrawn",
  hired: ", hired",
} as const;

function Stages({ survey, choices }: Pick<MappingFormProps, "survey" | "choices">) {
  return (
    <Card component="section" aria-labelledby="stages-title">
      <Title order={2} size="h4" id="stages-title">
        Stages
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Later stages rest on interviews and scorecards that are held in Baton, so nobody arrives behind the
        phone screen. Where they stood is kept with the application.
      </Text>
      <Stack gap="sm">
        {survey.stages.map(({ stage, status, count }, index) => (
          <NativeSelect
            key={stageKey(stage, status)}
            name={`stage.${index}`}
            label={`${stage === "" ? "No stage" : stage}${STATUS_WORDS[status]}`}
            description={count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`}
            defaultValue={choices.stages[stageKey(stage, status)] ?? "resume_screen"}
            data={LANDINGS.map((landing) => ({ value: landing, label: LANDING_NAMES[landing] }))}
            maw="32rem"
          />
        ))}
      </Stack>
    </Card>
  );
}
