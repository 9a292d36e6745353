import { Group, Kbd, Text, UnstyledButton } from "@mantine/core";
import type { DeclineReason } from "#app/hiring/screening/decline-reasons.ts";
import { keyName } from "#app/hiring/screening/shortcuts.ts";
import classes from "./screening.module.css";

export type ReasonChooserProps = {
  readonly declineKey: string;
  /** Those of the track that the resume is read by. */
  readonly reasons: readonly DeclineReason[];
  readonly last: string | null;
  /** Reasons that rest on what is not shown. */
  readonly hidden: readonly string[];
  readonly onChoose: (code: string) => void;
  readonly onClose: () => void;
};

/** The second key of a decline: the last reason again, or one of the list by its digit. */
export function ReasonChooser({ declineKey, reasons, last, hidden, onChoose, onClose }: ReasonChooserProps) {
  const lastLabel = reasons.find(({ code }) => code === last)?.label;
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
      {reasons.map(({ code, label, digit }) => (
        <button
          key={code}
          type="button"
          className={classes["reason"]}
          disabled={hidden.includes(code)}
          onClick={() => onChoose(code)}
        >
          <span className={classes["digit"]}>{digit === null ? null : <Kbd size="xs">{digit}</Kbd>}</span>
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
