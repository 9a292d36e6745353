import { Alert, Anchor, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import { PHONE_CHANGES, type Day } from "./proposed-day.tsx";

type Reached = {
  readonly candidate: { readonly id: string; readonly name: string; readonly phone: string };
  readonly byVideo: boolean;
  readonly days: readonly Day[];
};

/** How a candidate is reached for a phone screen, and what is still missing for it. */
export function HowToReach({ page }: { readonly page: Reached }) {
  const { candidate, byVideo, days } = page;
  if (byVideo) {
    const isComplete = days.every(({ interviews }) => interviews.every(({ link }) => link !== ""));
    return isComplete ? null : (
      <Alert color="orange" title="Some of these people have no video room of their own">
        Write a link under “{PHONE_CHANGES}”, or we call by phone at those times.
      </Alert>
    );
  }
  if (candidate.phone !== "") {
    return (
      <Text size="sm">
        We call {candidate.name} by phone, on {candidate.phone}.
      </Text>
    );
  }
  return (
    <Alert color="orange" title={`We know no phone number of ${candidate.name}`}>
      Please ask for it before you book, and{" "}
      <Anchor component={Link} to={`/candidates/${candidate.id}?change=contact#contact`} inherit>
        add it to their contact
      </Anchor>
      , so that the interviewer knows which number to call; or meet by video.
    </Alert>
  );
}
