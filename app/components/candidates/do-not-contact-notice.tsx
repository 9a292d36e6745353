import { Alert } from "@mantine/core";
import { IconHandStop } from "#app/ui/icons.ts";

/** Says that nothing is written to this person, where somebody might. */
export function DoNotContactNotice({ wanted }: { readonly wanted: boolean }) {
  if (!wanted) return null;
  return (
    <Alert color="red" icon={<IconHandStop size={18} />} title="Do not contact" mb="md">
      This person wants no mail. Whatever Baton would write to them is withheld and shown under Mail; only the
      answer to an application of their own and word that a meeting is off still leave.
    </Alert>
  );
}
