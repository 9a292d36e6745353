import { Alert } from "@mantine/core";
import { IconInfoCircle } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";

/** Says why a page about an erased candidate is empty, so that its blanks are not taken for what was written. */
export function ErasedNotice({ at }: { readonly at: Date | null }) {
  if (!at) return null;
  return (
    <Alert color="gray" icon={<IconInfoCircle size={18} />} mb="md">
      Everything about this person was erased on <Time at={at} style="date" />: files, notes, ratings and
      whatever else was written. Only how far they came is still counted.
    </Alert>
  );
}
