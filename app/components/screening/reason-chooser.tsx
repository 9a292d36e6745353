import { Group, Kbd, Text, UnstyledButton } from "@mantine/core";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import { keyName } from "#app/hiring/screening/shortcuts.ts";
import classes from "./screening.module.css";

export const REASONS = reasonsFor("resume_screen", "rejected");
const DIGITS = 9;

/** The reason a digit stands for; it is the same digit every time. */
export function reasonOfDigit(digit: string): string | null {
  return /^[1-9]$/.test(digit) ? (REASONS[Number(digit) - 1]?.code ?? null) : null;
}

export type ReasonChooserProps = {
  readonly declineKey: string;
  readonly last: string | null;
  /** Reasons that rest on what is not shown. */
  readonly hidden: readonly string[];
  readonly onChoose: (code: string) => void;
  readonly onClose: () => void;
};

/** The second key of a decline: the last reason again, or one of the list by its digit. */
export function ReasonChooser({ declineKey, last, hidden, onChoose, onClose }: ReasonChooserProps) {
  const lastLabel = REASONS.find(({ code }) => code === last)?.label;
  return (
    <div className={classes["reasons"]} role="dialog" aria-label="Reason to decline" data-screening>
      <Group justify="space-between" mb={4}>
        <Text fw={600} size="sm">
          Decline, because …
        </Text>
        <UnstyledButton onClick={onClose} fz="sm" td="underline">
          Cancel <Kbd size="xs">Esc</Kbd>
        </UnstyledButton>
      </Group>
      {last && lastLabel ? (
        <button type="button" className={classes["reason"]} onClick={() => onChoose(last)}>
          <span className={classes["digit"]}>
            <Kbd size="xs">{keyName(declineKey)}</Kbd>
          </span>
          <span>
            <b>{lastLabel}</b>, as last time
          </span>
        </button>
      ) : null}
      {REASONS.map(({ code, label }, index) => (
        <button
          key={code}
          type="button"
          className={classes["reason"]}
          disabled={hidden.includes(code)}
          onClick={() => onChoose(code)}
        >
          <span className={classes["digit"]}>{index < DIGITS ? <Kbd size="xs">{index + 1}</Kbd> : null}</span>
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
