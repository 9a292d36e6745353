import { Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

/** The rejection mail as the candidate would read it, written anew while the note is typed. */
export function RejectionMailPreview({
  applicationId,
  personalNote,
}: {
  readonly applicationId: string;
  readonly personalNote: string;
}) {
  const fetcher = useFetcher<{ subject: string; text: string }>();
  const [note] = useDebouncedValue(personalNote, 300);
  const { load } = fetcher;
  useEffect(() => {
    load(`/applications/${applicationId}/rejection-preview?note=${encodeURIComponent(note)}`);
  }, [applicationId, note, load]);
  if (!fetcher.data) return <Skeleton h={120} />;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {fetcher.data.subject}
      </Text>
      <Text component="div" size="sm" style={{ whiteSpace: "pre-wrap" }}>
        {fetcher.data.text}
      </Text>
    </div>
  );
}
