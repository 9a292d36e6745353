import { Textarea } from "@mantine/core";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { CompanySection } from "./company-section.tsx";

/** Where the rooms are, and how a visitor finds the way in. */
export function AddressForm({
  address,
  wayIn,
  seen,
  busy,
  answer,
}: {
  readonly address: string;
  readonly wayIn: string;
  readonly seen: number;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  return (
    <CompanySection
      id="address"
      title="Where the rooms are"
      description="Whoever has an onsite interview in one of the rooms below reads it: in the invitation, in the calendar, and on their pages."
      intent="address"
      submitLabel="Save address"
      seen={seen}
      busy={busy}
    >
      <Textarea
        name="address"
        label="Address"
        description="Street and house, then postcode and town, a line each."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
        defaultValue={address}
        error={fieldProblem(answer, "address")}
      />
      <Textarea
        name="wayIn"
        label="How to find us (optional)"
        description="The entrance, the reception, the train: what a visitor needs to know from the street to you."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1000}
        defaultValue={wayIn}
        error={fieldProblem(answer, "wayIn")}
      />
    </CompanySection>
  );
}
