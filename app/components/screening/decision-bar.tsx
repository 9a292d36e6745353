import { Button, Kbd } from "@mantine/core";
import { keyName, keysOf } from "#app/hiring/screening/shortcuts.ts";
import type { ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";
import type { DeclineReason } from "#app/hiring/screening/decline-reasons.ts";
import type { ScreeningLook } from "#app/hiring/screening/looks.ts";
import { ReasonChooser } from "./reason-chooser.tsx";
import classes from "./screening.module.css";

export type DecisionBarProps = {
  readonly keys: ScreeningKeys;
  readonly look: ScreeningLook | null;
  readonly choosing: boolean;
  readonly reasons: readonly DeclineReason[];
  readonly lastReason: string | null;
  readonly hiddenReasons: readonly string[];
  readonly onAdvance: () => void;
  readonly onMaybe: () => void;
  readonly onLater: () => void;
  readonly onDecline: () => void;
  readonly onReason: (code: string) => void;
  readonly onCancel: () => void;
};

/** The four decisions; to decline asks for its reason in place, over what stands above. */
export function DecisionBar(props: DecisionBarProps) {
  const { keys, look } = props;
  const key = keysOf(keys);
  const hint = (name: string) => (keys.on ? <Kbd size="xs">{keyName(name)}</Kbd> : null);
  const disabled = look === null;
  return (
    <div className={classes["actions"]}>
      {props.choosing ? (
        <ReasonChooser
          declineKey={key.decline}
          reasons={props.reasons}
          last={props.lastReason}
          hidden={props.hiddenReasons}
          onChoose={props.onReason}
          onClose={props.onCancel}
        />
      ) : null}
      <div className={classes["buttons"]}>
        <Button px={4} fz="sm" onClick={props.onAdvance} disabled={disabled} rightSection={hint(key.advance)}>
          Advance
        </Button>
        <Button
          px={4}
          fz="sm"
          variant="light"
          color="gray"
          onClick={props.onMaybe}
          disabled={disabled}
          rightSection={hint(key.maybe)}
        >
          Maybe
        </Button>
        <Button
          px={4}
          fz="sm"
          variant="light"
          color="gray"
          onClick={props.onLater}
          disabled={disabled || look === "final"}
          rightSection={hint(key.later)}
        >
          Later
        </Button>
        <Button
          px={4}
          fz="sm"
          variant="light"
          color="red"
          onClick={props.onDecline}
          disabled={disabled}
          aria-expanded={props.choosing}
          rightSection={hint(key.decline)}
        >
          Decline
        </Button>
      </div>
    </div>
  );
}
