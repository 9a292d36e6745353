import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "./icons.ts";

/** The answer of an action as this alert reads it; anything else shows nothing. */
export function problemOf(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("problem" in answer)) return null;
  return typeof answer.problem === "string" ? answer.problem : null;
}

/** The message for one field of a refused form. */
export function fieldProblem(answer: unknown, field: string): string | undefined {
  if (typeof answer !== "object" || answer === null || !("fields" in answer)) return undefined;
  const fields = answer.fields as Readonly<Record<string, string>>;
  return fields[field];
}

/** Why the last try did not work, read out at once. */
export function ProblemAlert({ answer }: { readonly answer: unknown }) {
  const problem = problemOf(answer);
  if (!problem) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" mb="md">
      {problem}
    </Alert>
  );
}
