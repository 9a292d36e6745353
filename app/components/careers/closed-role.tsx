import { Text, Title } from "@mantine/core";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import classes from "./careers.module.css";
import { RoleList, type ListedRole } from "./role-list.tsx";

export type ClosedRoleProps = {
  readonly companyName: string;
  readonly title: string;
  /** Whether it may take applications again. */
  readonly paused: boolean;
  /** Roles that are open, the nearest first. */
  readonly others: readonly ListedRole[];
  readonly query: string;
};

/** Says that a role is closed or paused, what that means for who has applied, and what is open instead. */
export function ClosedRole({ companyName, title, paused, others, query }: ClosedRoleProps) {
  return (
    <CareersFrame
      companyName={companyName}
      hero={
        <>
          <Title order={1} className={classes["title"]}>
            {title}
          </Title>
          <p className={classes["lead"]}>
            {paused
              ? "This role is not taking applications at the moment."
              : "This role is closed; applications are no longer taken."}{" "}
            If you have applied, nothing changes for you: your private page shows where you stand, and you get
            an answer.
          </p>
        </>
      }
    >
      {others.length === 0 ? (
        <Text c="dimmed">No other role is open today. New ones appear on our careers page as they open.</Text>
      ) : (
        <>
          <Text size="lg" mb="lg">
            {others.length === 1 ? "One role is" : `${others.length} roles are`} open. Perhaps one of them is
            yours.
          </Text>
          <RoleList openings={others} query={query} />
        </>
      )}
    </CareersFrame>
  );
}
