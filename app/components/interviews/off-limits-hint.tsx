import { Button, CloseButton } from "@mantine/core";
import type { ProtectedHint } from "#app/hiring/questions/protected-topics.ts";
import { IconBulb } from "#app/ui/icons.ts";
import classes from "./side.module.css";

/** Tells the writer of a line, and nobody else, that it speaks of something an interview keeps out of. */
export function OffLimitsHint(props: {
  readonly hint: ProtectedHint;
  readonly onReword: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const { hint, onReword, onRemove, onClose } = props;
  return (
    <span className={classes["verdict"]} role="status">
      <IconBulb size={15} aria-hidden />
      <span>
        “{hint.words}” touches {hint.topic.name.toLowerCase()}, which must not weigh on a decision.{" "}
        {hint.topic.instead} Only you see this.
      </span>
      <Button size="compact-sm" variant="light" onClick={onReword}>
        Reword
      </Button>
      <Button size="compact-sm" variant="default" onClick={onRemove}>
        Remove the line
      </Button>
      <CloseButton size="sm" aria-label="Close this hint" onClick={onClose} />
    </span>
  );
}
