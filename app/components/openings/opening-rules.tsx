import { Checkbox, Select } from "@mantine/core";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import { SECOND_LOOK_SHARES } from "#app/hiring/screening/looks.ts";

/** How resumes of the opening are read, how its interviews go and what its debriefs show. */
export function OpeningRules({ initial }: { readonly initial: OpeningInput }) {
  return (
    <>
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
    </>
  );
}
