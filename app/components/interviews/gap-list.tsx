import { Button } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import type { LoopGap } from "./loop-types.ts";
import classes from "./loop-plan.module.css";

/** What the loop will not have looked at, each with the interview that can still take it, at one click. */
export function GapList({ gaps, to }: { readonly gaps: readonly LoopGap[]; readonly to: string }) {
  if (gaps.length === 0) return null;
  return (
    <ul className={classes["gaps"]} aria-label="Gaps in this loop">
      {gaps.map(({ competencyKey, message, options: [best, ...others] }) => (
        <li key={competencyKey}>
          <IconAlertTriangle size={18} aria-hidden />
          <div>
            <strong>{message}</strong>
            {best ? (
              <p>
                {best.interviewerName}, {best.interviewName}: {best.reason} Takes{" "}
                {best.takes.map((one) => `“${one}”`).join(" and ")}.
              </p>
            ) : (
              <p>Nobody who is left can take it. Book another onsite, or shorten another plan.</p>
            )}
          </div>
          {best ? (
            <div className={classes["gapActions"]}>
              <Reassign to={to} competencyKey={competencyKey} option={best} prominent />
              {others.map((option) => (
                <Reassign key={option.interviewId} to={to} competencyKey={competencyKey} option={option} />
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** One click; what it did can be undone where it leads. */
export function Reassign({
  to,
  competencyKey,
  option,
  prominent = false,
}: {
  readonly to: string;
  readonly competencyKey: string;
  readonly option: {
    readonly interviewId: string;
    readonly interviewerName: string;
    readonly reason: string;
  };
  readonly prominent?: boolean;
}) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" action={to} preventScrollReset>
      <input type="hidden" name="intent" value="reassign" />
      <input type="hidden" name="competencyKey" value={competencyKey} />
      <input type="hidden" name="interviewId" value={option.interviewId} />
      <Button
        type="submit"
        size="xs"
        variant={prominent ? "light" : "default"}
        disabled={busy}
        title={option.reason}
      >
        Give it to {option.interviewerName}
      </Button>
    </Form>
  );
}
