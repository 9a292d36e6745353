import { NumberInput, SimpleGrid } from "@mantine/core";
import { MOST_PROMISE_DAYS, PROMISING_STAGES } from "#app/hiring/applications/promise.ts";
import type { PromiseRules } from "#app/hiring/applications/promise.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { CompanySection } from "./company-section.tsx";

/** Within how many working days candidates hear from the company, stage by stage. */
export function PromiseForm({
  rules,
  seen,
  busy,
  answer,
}: {
  readonly rules: Pick<PromiseRules, "days">;
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  return (
    <CompanySection
      id="promises"
      title="When candidates hear from you"
      description="In working days from the day they enter a stage, or from the end of an interview. Candidates read the date on their page and in mails; one that passes in silence shows on the home page of their recruiter. Dates given already stand."
      intent="promises"
      submitLabel="Save dates"
      seen={seen}
      busy={busy}
    >
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {PROMISING_STAGES.map((stage) => (
          <NumberInput
            key={stage}
            name={stage}
            label={STAGE_NAMES[stage]}
            min={1}
            max={MOST_PROMISE_DAYS}
            allowDecimal={false}
            defaultValue={rules.days[stage]}
            error={fieldProblem(answer, stage)}
          />
        ))}
      </SimpleGrid>
    </CompanySection>
  );
}
