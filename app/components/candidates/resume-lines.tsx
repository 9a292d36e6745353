import { Anchor, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import classes from "./resume-lines.module.css";
import { UnsureMark } from "./unsure-mark.tsx";

type Line = {
  readonly key: string;
  readonly what: string;
  readonly where: string;
  readonly grade: string;
  readonly when: string;
  readonly unsure: boolean;
};

export type ResumeLinesProps = {
  readonly lines: {
    readonly education: readonly Line[];
    readonly employment: readonly Line[];
    readonly unsure: number;
  };
  /** The resume with its values and pages; null while the original is hidden. */
  readonly to: string | null;
};

/** The studies and jobs of a resume at a glance, for the place beside it; small enough for a queue. */
export function ResumeLines({ lines, to }: ResumeLinesProps) {
  const { education, employment, unsure } = lines;
  const nothing = education.length === 0 && employment.length === 0;
  return (
    <div>
      {nothing ? (
        <Text size="sm" c="dimmed">
          No studies and no jobs were found in this file.
        </Text>
      ) : null}
      <LineList title="Employment" lines={employment} />
      <LineList title="Education" lines={education} />
      {to === null ? null : (
        <Anchor component={Link} to={to} size="sm">
          {unsure > 0
            ? `Check ${unsure === 1 ? "one value" : `${unsure} values`} on the page`
            : "See where it stands"}
        </Anchor>
      )}
    </div>
  );
}

function LineList({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text component="h4" size="xs" c="dimmed" fw={600} mb={2}>
        {title}
      </Text>
      <ul className={classes["list"]}>
        {lines.map(({ key, what, where, grade, when, unsure }) => (
          <li key={key} className={classes["line"]}>
            <span>
              <b>{what || where || "—"}</b>
              {what && where ? <>, {where}</> : null}
              {grade ? <>, {grade}</> : null}
              {unsure ? <UnsureMark /> : null}
            </span>
            <span className={classes["when"]}>{when}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
