import { Card, MultiSelect, SimpleGrid, Title } from "@mantine/core";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import type { OpeningFormPerson } from "./opening-form-types.ts";
import { SearchSelect } from "#app/ui/search-select.tsx";

export type OpeningPeopleProps = {
  readonly initial: OpeningInput;
  readonly people: readonly OpeningFormPerson[];
  readonly answer: unknown;
};

/** Who decides, who looks after candidates, and who sees the pipeline. */
export function OpeningPeople({ initial, people, answer }: OpeningPeopleProps) {
  const personOptions = (roles: readonly string[]) =>
    people
      .filter((person) => roles.includes(person.role))
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card>
      <Title order={2} size="h4" mb="md">
        The people
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SearchSelect
          name="hiringManagerId"
          label="Hiring manager"
          description="Decides, on the evidence"
          required
          data={personOptions(["hiring_manager", "admin"])}
          defaultValue={initial.hiringManagerId}
          error={fieldProblem(answer, "hiringManagerId")}
        />
        <SearchSelect
          name="recruiterId"
          label="Recruiter"
          description="Screens, books, keeps candidates warm"
          required
          data={personOptions(["recruiter", "admin"])}
          defaultValue={initial.recruiterId}
          error={fieldProblem(answer, "recruiterId")}
        />
      </SimpleGrid>
      <MultiSelect
        name="team"
        hiddenInputProps={{ name: "teamIds" }}
        hiddenInputValuesDivider=","
        mt="md"
        label="Hiring team"
        description="Hiring managers on the team see this opening's pipeline"
        searchable
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={initial.teamIds}
        error={fieldProblem(answer, "teamIds")}
      />
    </Card>
  );
}
