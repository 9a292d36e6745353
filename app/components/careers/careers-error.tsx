import { Button, Title } from "@mantine/core";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import classes from "./careers.module.css";

const BACK = { href: "/careers", label: "See all open roles" } as const;

/** What candidates see when a careers page cannot be shown. */
export function CareersError() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <RoleNotFound /> : <ErrorPage back={BACK} />;
}

/** A role that is not there: to try again would not help, so it leads to the roles that are. */
export function RoleNotFound() {
  return (
    <CareersFrame
      companyName="Careers"
      hero={
        <>
          <Title order={1} className={classes["title"]}>
            Nothing here under this address
          </Title>
          <p className={classes["lead"]}>
            The role may have been taken off, or the address is incomplete. If you have applied already,
            nothing changes for you: your private page shows where you stand.
          </p>
          <Button component="a" href={BACK.href} size="md" className={classes["apply"]}>
            {BACK.label}
          </Button>
        </>
      }
    >
      {null}
    </CareersFrame>
  );
}
