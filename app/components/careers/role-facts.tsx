import type { ReactNode } from "react";
import { EMPLOYMENT_LABELS } from "#app/components/openings/opening-labels.ts";
import type { EmploymentType } from "#app/hiring/openings/opening-state.ts";
import { IconBriefcase, IconHome, IconMapPin, IconTag } from "#app/ui/icons.ts";
import classes from "./careers.module.css";

export type RoleFactsProps = {
  readonly location: string;
  readonly remote: boolean;
  readonly employmentType: EmploymentType;
  readonly salaryRange: string;
  readonly className?: string | undefined;
};

/** Where, how and for how much somebody works in a role, on one line. */
export function RoleFacts({ location, remote, employmentType, salaryRange, className }: RoleFactsProps) {
  const facts: readonly (readonly [ReactNode, string])[] = [
    [<IconMapPin key="place" size={17} aria-hidden />, location],
    [<IconHome key="remote" size={17} aria-hidden />, remote ? "remote possible" : ""],
    [<IconBriefcase key="kind" size={17} aria-hidden />, EMPLOYMENT_LABELS[employmentType]],
    [<IconTag key="pay" size={17} aria-hidden />, salaryRange],
  ];
  return (
    <ul className={`${classes["facts"]} ${className ?? ""}`}>
      {facts
        .filter(([, words]) => words !== "")
        .map(([icon, words]) => (
          <li key={words}>
            {icon}
            {words}
          </li>
        ))}
    </ul>
  );
}
