import {
  Alert,
  Button,
  Card,
  Checkbox,
  Fieldset,
  Grid,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { EmploymentType, Seniority } from "#app/hiring/openings/opening-state.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { SECOND_LOOK_SHARES } from "#app/hiring/screening/looks.ts";
import { planGaps } from "#app/hiring/openings/interview-plan.ts";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { FormQuestions } from "./form-questions.tsx";

export type OpeningFormProfile = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly rubric: {
    readonly version: number;
    readonly competencies: readonly {
      competencyKey: string;
      name: string;
      mustHave: boolean;
      weight: number;
    }[];
    readonly sessions: readonly {
      kind: "phone" | "onsite";
      number: number;
      name: string;
      minutes: number;
      focus: string[];
    }[];
  };
};

export type OpeningFormPerson = { readonly id: string; readonly name: string; readonly role: string };

export type OpeningFormProps = {
  readonly profiles: readonly OpeningFormProfile[];
  readonly people: readonly OpeningFormPerson[];
  /** What stands in the form at first; an existing opening's profile is fixed. */
  readonly initial: OpeningInput;
  readonly fixedProfile: boolean;
  readonly version?: number;
  readonly answer: unknown;
  readonly submitLabel: string;
};

const SENIORITY_LABELS: Readonly<Record<Seniority, string>> = {
  graduate: "Graduate",
  mid: "Mid-level",
  senior: "Senior",
};
const EMPLOYMENT_LABELS: Readonly<Record<EmploymentType, string>> = {
  full_time: "Full time",
  part_time: "Part time",
  contract: "Contract",
  internship: "Internship",
};
const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Everything an opening is made of on one page: the need, the people, the interview plan, the application form. */
export function OpeningForm({
  profiles,
  people,
  initial,
  fixedProfile,
  version,
  answer,
  submitLabel,
}: OpeningFormProps) {
  const navigation = useNavigation();
  const [profileId, setProfileId] = useState(initial.profileId);
  const profile = profiles.find((known) => known.id === profileId);
  const [sessions, setSessions] = useState(initial.sessions);
  const [questions, setQuestions] = useState(initial.questions);
  const competencies = profile?.rubric.competencies ?? [];
  const gaps = planGaps(
    sessions,
    competencies.map(({ competencyKey, ...rest }) => ({ key: competencyKey, ...rest })),
  );
  const personOptions = (roles: readonly string[]) =>
    people
      .filter((person) => roles.includes(person.role))
      .map(({ id, name }) => ({ value: id, label: name }));

  function chooseProfile(id: string | null) {
    setProfileId(id ?? "");
    const next = profiles.find((known) => known.id === id);
    if (!next) return;
    const plan = next.rubric.sessions.filter((session) => session.kind === "onsite" || session.number === 1);
    setSessions(plan.map((session) => ({ ...session, defaultInterviewerId: null })));
  }

  function changeSession(index: number, change: Partial<OpeningInput["sessions"][number]>) {
    setSessions((current) =>
      current.map((session, at) => (at === index ? { ...session, ...change } : session)),
    );
  }

  const hasSecondPhone = sessions.some((session) => session.kind === "phone" && session.number === 2);

  function toggleSecondPhone(wanted: boolean) {
    if (!wanted)
      return setSessions((current) => current.filter((one) => one.kind !== "phone" || one.number === 1));
    const proposed = profile?.rubric.sessions.find((one) => one.kind === "phone" && one.number === 2);
    const second = proposed ?? {
      kind: "phone" as const,
      number: 2,
      name: "Phone screen 2",
      minutes: 45,
      focus: [],
    };
    setSessions((current) => [...current, { ...second, defaultInterviewerId: null }]);
  }

  const ordered = sessions
    .map((session, index) => ({ session, index }))
    .sort((a, b) =>
      a.session.kind === b.session.kind
        ? a.session.number - b.session.number
        : a.session.kind === "phone"
          ? -1
          : 1,
    );

  return (
    <Form method="post">
      <ProblemAlert answer={answer} />
      <input type="hidden" name="intent" value="save" />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="sessions" value={JSON.stringify(sessions)} />
      <input type="hidden" name="questions" value={JSON.stringify(questions)} />
      <Stack gap="lg">
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
                onChange={chooseProfile}
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

        <Card>
          <Title order={2} size="h4" mb="md">
            The people
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              name="hiringManagerId"
              label="Hiring manager"
              description="Decides, on the evidence"
              required
              searchable
              data={personOptions(["hiring_manager", "admin"])}
              defaultValue={initial.hiringManagerId}
              error={fieldProblem(answer, "hiringManagerId")}
            />
            <Select
              name="recruiterId"
              label="Recruiter"
              description="Screens, books, keeps candidates warm"
              required
              searchable
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

        <Card>
          <Group justify="space-between" mb="md">
            <div>
              <Title order={2} size="h4">
                Interview plan
              </Title>
              <Text c="dimmed" size="sm">
                One or two phone screens, then four onsites. Each must-have is seen by two people.
              </Text>
            </div>
            <Checkbox
              label="Two phone screens"
              checked={hasSecondPhone}
              onChange={(event) => toggleSecondPhone(event.currentTarget.checked)}
            />
          </Group>
          {sessions.length === 0 ? (
            <Text c="dimmed">Choose a role profile to bring its plan here.</Text>
          ) : null}
          <Stack gap="sm">
            {ordered.map(({ session, index }) => (
              <Fieldset
                key={`${session.kind}-${session.number}`}
                legend={`${session.kind === "phone" ? "Phone screen" : "Onsite"} ${session.number}`}
              >
                <Grid gutter="sm">
                  <Grid.Col span={{ base: 8, md: 3 }}>
                    <TextInput
                      label="Name"
                      value={session.name}
                      onChange={(event) => changeSession(index, { name: event.currentTarget.value })}
                    />
                  </Grid.Col>
                  <Grid.Col span={{ base: 4, md: 1 }}>
                    <NumberInput
                      label="Minutes"
                      min={15}
                      max={240}
                      step={5}
                      value={session.minutes}
                      onChange={(value) => changeSession(index, { minutes: Number(value) })}
                      hideControls
                    />
                  </Grid.Col>
                  <Grid.Col span={{ base: 12, md: 5 }}>
                    <MultiSelect
                      label="Focus"
                      data={competencies.map((one) => ({
                        value: one.competencyKey,
                        label: one.mustHave ? `${one.name} (must-have)` : one.name,
                      }))}
                      value={[...session.focus]}
                      onChange={(focus) => changeSession(index, { focus })}
                    />
                  </Grid.Col>
                  <Grid.Col span={{ base: 12, md: 3 }}>
                    <Select
                      label="Usual interviewer"
                      clearable
                      searchable
                      data={people.map(({ id, name }) => ({ value: id, label: name }))}
                      value={session.defaultInterviewerId}
                      onChange={(id) => changeSession(index, { defaultInterviewerId: id })}
                    />
                  </Grid.Col>
                </Grid>
              </Fieldset>
            ))}
          </Stack>
          {fieldProblem(answer, "sessions") ? (
            <Alert color="red" mt="md">
              {fieldProblem(answer, "sessions")}
            </Alert>
          ) : null}
          {sessions.length > 0 && gaps.length > 0 ? (
            <Alert color="yellow" mt="md" title="The plan leaves gaps">
              {gaps.map((gap) => (
                <div key={gap.competencyKey}>
                  {gap.name}: {gap.onsites === 0 ? "no onsite looks at it" : "one onsite looks at it"}; it
                  deserves {gap.needed === 2 ? "two, as a must-have" : "one"}.
                </div>
              ))}
            </Alert>
          ) : null}
          <Checkbox
            name="schoolLine"
            value="yes"
            mt="md"
            defaultChecked={initial.schoolLine}
            label="Graduates: read school and programme as one line of the resume rubric (weight .10)"
            description="Schools can stand in for background and wealth. Switch the line off where that risk outweighs what it tells."
          />
          <Checkbox
            name="blindScreening"
            value="yes"
            mt="md"
            defaultChecked={initial.blindScreening}
            label="Read resumes blind"
            description="Screeners see no name, photo, school, age, address or contact, and no original file. Anybody can read blind for themselves, too."
          />
          <Select
            name="secondLookShare"
            mt="md"
            maw="22rem"
            label="Second looks at sure decisions"
            description="A maybe always gets one. A sample of the sure ones shows how alike your screeners read."
            data={SECOND_LOOK_SHARES.map((share) => ({
              value: String(share),
              label: share === 0 ? "None" : `${share} in 100`,
            }))}
            defaultValue={String(initial.secondLookShare)}
            allowDeselect={false}
          />
          <Checkbox
            name="showTotals"
            value="yes"
            mt="md"
            defaultChecked={initial.showTotals}
            label="Debriefs of this opening show a weighted total beside the levels"
            description="Never before the reveal, and it never decides. Where the company shows none, this opening shows none."
          />
          <Checkbox
            name="strict"
            value="yes"
            mt="md"
            defaultChecked={initial.strict}
            label="Strict interviews: ask the plan in order and as it is written"
            description="Everybody hears the same questions, which is easier to defend. Suggestions stop following answers: no easier or harder rungs, no second form after a contradiction, and a gap that an interview leaves is not closed by the next one."
          />
        </Card>

        <FormQuestions questions={questions} answer={answer} onChange={setQuestions} />
        <Group>
          <Button type="submit" size="md" loading={navigation.state === "submitting"}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
