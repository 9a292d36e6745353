import { Button, Group, Stack } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { FormQuestions } from "./form-questions.tsx";
import type { OpeningFormPerson, OpeningFormProfile } from "./opening-form-types.ts";
import { OpeningNeed } from "./opening-need.tsx";
import { OpeningPeople } from "./opening-people.tsx";
import { OpeningPlan } from "./opening-plan.tsx";
import { OpeningRules } from "./opening-rules.tsx";

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

  function chooseProfile(id: string | null) {
    setProfileId(id ?? "");
    const next = profiles.find((known) => known.id === id);
    if (!next) return;
    const plan = next.rubric.sessions.filter((session) => session.kind === "onsite" || session.number === 1);
    setSessions(plan.map((session) => ({ ...session, defaultInterviewerId: null })));
  }

  return (
    <Form method="post">
      <ProblemAlert answer={answer} />
      <input type="hidden" name="intent" value="save" />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="sessions" value={JSON.stringify(sessions)} />
      <input type="hidden" name="questions" value={JSON.stringify(questions)} />
      <Stack gap="lg">
        <OpeningNeed
          initial={initial}
          profiles={profiles}
          profile={profile}
          profileId={profileId}
          fixedProfile={fixedProfile}
          answer={answer}
          onProfile={chooseProfile}
        />
        <OpeningPeople initial={initial} people={people} answer={answer} />
        <OpeningPlan
          sessions={sessions}
          profile={profile}
          people={people}
          answer={answer}
          onChange={setSessions}
        >
          <OpeningRules initial={initial} />
        </OpeningPlan>
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
