import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "#app/ui/icons.ts";

/** What is wrong with a file or lacking in a draft, one sentence each. */
export function FaultList({
  title,
  faults,
  urgent = false,
}: {
  readonly title: string;
  readonly faults: readonly string[];
  /** Read out at once, because the person just asked for something that cannot be done. */
  readonly urgent?: boolean;
}) {
  if (faults.length === 0) return null;
  return (
    <Alert
      color={urgent ? "red" : "yellow"}
      title={title}
      icon={<IconAlertTriangle size={18} />}
      {...(urgent ? { role: "alert" } : {})}
    >
      <List size="sm" spacing={2}>
        {faults.map((fault) => (
          <List.Item key={fault}>{fault}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
