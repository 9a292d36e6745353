import { Button, Drawer, Text } from "@mantine/core";
import { Time } from "#app/ui/time.tsx";
import type { OwnDecision } from "./screening-types.ts";
import { SAID } from "./use-queue.ts";
import classes from "./screening.module.css";

export type HistoryProps = {
  readonly opened: boolean;
  readonly decisions: readonly OwnDecision[];
  readonly onUndo: (decisionId: string) => void;
  readonly onClose: () => void;
};

/** The last twenty decisions of this reader at this opening; each can be undone while nothing has come of it. */
export function History({ opened, decisions, onUndo, onClose }: HistoryProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title="Your last decisions here"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {decisions.length === 0 ? <Text c="dimmed">Nothing has been decided yet.</Text> : null}
      <ol className={classes["history"]}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <div>
              <Text size="sm" fw={600}>
                {decision.label}
              </Text>
              <Text size="sm" c="dimmed">
                {decision.look === "second" ? "second look: " : ""}
                {decision.look === "second" && decision.outcome === "later"
                  ? "left to others"
                  : SAID[decision.outcome]}
                , <Time at={decision.decidedAt} />
              </Text>
              {decision.whyNot ? (
                <Text size="xs" c="dimmed">
                  {decision.whyNot}
                </Text>
              ) : null}
            </div>
            <Button
              size="xs"
              variant="default"
              disabled={decision.whyNot !== null}
              onClick={() => {
                onClose();
                onUndo(decision.id);
              }}
            >
              Undo
            </Button>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
