import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import { IconAlertTriangle } from "./icons.ts";
import classes from "./problem-alert.module.css";

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

/** Why the last try did not work, read out at once, and in sight also of whoever sent a long form from its end. */
export function ProblemAlert({ answer }: { readonly answer: unknown }) {
  const problem = problemOf(answer);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problemOf(answer)) alert.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  if (!problem) return null;
  return (
    <Alert
      ref={alert}
      color="red"
      icon={<IconAlertTriangle size={18} />}
      role="alert"
      mb="md"
      className={classes["alert"]}
    >
      {problem}
    </Alert>
  );
}
