import { Alert, Anchor } from "@mantine/core";
import { Link } from "@remix-run/react";

export type LookOwedProps = {
  readonly look: { readonly why: string; readonly readAt: string } | null;
};

/** Tells a second reader why the page stands still for them, and leads to the resume. */
export function LookOwed({ look }: LookOwedProps) {
  if (!look) return null;
  return (
    <Alert color="yellow" title="Read this resume first" mb="md">
      {look.why}{" "}
      <Anchor component={Link} to={look.readAt} inherit fw={600}>
        Read it now
      </Anchor>
    </Alert>
  );
}
