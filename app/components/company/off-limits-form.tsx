import { Textarea } from "@mantine/core";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { CompanySection } from "./company-section.tsx";

/** What nobody of the company asks candidates about, as a text of one line each. */
export function OffLimitsForm({
  text,
  seen,
  busy,
  answer,
}: {
  readonly text: string;
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  return (
    <CompanySection
      id="off-limits"
      title="What nobody asks about"
      description="Stands in the plan of every interview and in its room, with the reason or what to ask instead. Add what the law of your country or your own manners ask for; leave it empty for the usual list."
      intent="off_limits"
      submitLabel="Save topics"
      seen={seen}
      busy={busy}
    >
      <Textarea
        name="offLimits"
        label="Topics"
        description="One a line: the topic, a colon, and the reason."
        rows={9}
        resize="vertical"
        defaultValue={text}
        error={fieldProblem(answer, "offLimits")}
      />
    </CompanySection>
  );
}
