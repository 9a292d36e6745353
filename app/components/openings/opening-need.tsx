import {
  Card,
  Checkbox,
  Grid,
  NumberInput,
  Select,
  SimpleGrid,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { EMPLOYMENT_LABELS, SENIORITY_LABELS } from "./opening-labels.ts";
import type { OpeningFormProfile } from "./opening-form-types.ts";

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export type OpeningNeedProps = {
  readonly initial: OpeningInput;
  readonly profiles: readonly OpeningFormProfile[];
  readonly profile: OpeningFormProfile | undefined;
  readonly profileId: string;
  readonly fixedProfile: boolean;
  readonly answer: unknown;
  readonly onProfile: (id: string | null) => void;
};

/** What is needed: the job, how many, where, for what pay, and what candidates read of it. */
export function OpeningNeed(props: OpeningNeedProps) {
  const { initial, profiles, profile, profileId, fixedProfile, answer, onProfile } = props;
  return (
    <Card>
      <Title order={2} size="h4" mb="md">
        The need
      </Title>
      <Grid gutter="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <TextInput
            name="title"
            label="Title"
            required
            defaultValue={initial.title}
            error={fieldProblem(answer, "title")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Select
            label="Role profile"
            required
            disabled={fixedProfile}
            data={profiles.map(({ id, name }) => ({ value: id, label: name }))}
            value={profileId}
            onChange={onProfile}
            allowDeselect={false}
            description={
              profile
                ? `Rubric version ${profile.rubric.version}; the opening keeps it`
                : "Brings its rubric and interview plan"
            }
            error={fieldProblem(answer, "profileId")}
          />
          <input type="hidden" name="profileId" value={profileId} />
        </Grid.Col>
      </Grid>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="md">
        <NumberInput
          name="headcount"
          label="Headcount"
          min={1}
          max={200}
          defaultValue={initial.headcount}
          required
          error={fieldProblem(answer, "headcount")}
        />
        <Select
          name="seniority"
          label="Seniority"
          data={options(SENIORITY_LABELS)}
          defaultValue={initial.seniority}
          allowDeselect={false}
        />
        <Select
          name="employmentType"
          label="Employment"
          data={options(EMPLOYMENT_LABELS)}
          defaultValue={initial.employmentType}
          allowDeselect={false}
        />
        <TextInput name="location" label="Place" defaultValue={initial.location} placeholder="Berlin" />
        <TextInput
          name="country"
          label="Country code"
          description="Search engines list jobs only with it"
          defaultValue={initial.country}
          placeholder="DE"
          maxLength={2}
          error={fieldProblem(answer, "country")}
        />
        <TextInput
          name="salaryRange"
          label="Pay, as candidates read it"
          defaultValue={initial.salaryRange}
          placeholder="€70,000 to €85,000"
        />
      </SimpleGrid>
      <Checkbox
        name="remote"
        value="yes"
        label="Remote work is possible"
        defaultChecked={initial.remote}
        mt="md"
      />
      <Textarea
        name="description"
        label="What candidates read"
        description="Blank lines part paragraphs; lines that start with a dash become a list."
        autosize
        minRows={6}
        mt="md"
        defaultValue={initial.description}
        error={fieldProblem(answer, "description")}
      />
    </Card>
  );
}
