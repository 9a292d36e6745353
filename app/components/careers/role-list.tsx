import { Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { IconArrowRight } from "#app/ui/icons.ts";
import classes from "./careers.module.css";
import { RoleFacts, type RoleFactsProps } from "./role-facts.tsx";

export type ListedRole = Omit<RoleFactsProps, "className"> & {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly profile: { readonly family: "engineer" | "analyst" };
};

const FAMILY_NAMES = { engineer: "Engineering", analyst: "Analytics" } as const;

/**
 * Open roles by the family of their work, in the order in which they are given; `query` carries on where somebody comes
 * from.
 */
export function RoleList({
  openings,
  query,
}: {
  readonly openings: readonly ListedRole[];
  readonly query: string;
}) {
  const families = [...new Set(openings.map((opening) => opening.profile.family))];
  const groups = families.map((family) => ({
    title: FAMILY_NAMES[family],
    roles: openings.filter((opening) => opening.profile.family === family),
  }));
  return groups.map(({ title, roles }) => (
    <section key={title} className={classes["group"]} aria-label={title}>
      <Title order={2} className={classes["groupTitle"]}>
        {title}
      </Title>
      <ul className={classes["roles"]}>
        {roles.map((role) => (
          <li key={role.id}>
            <Link to={`/careers/${role.slug}${query}`} prefetch="intent" className={classes["role"]}>
              <div className={classes["roleWords"]}>
                <span className={classes["roleTitle"]}>{role.title}</span>
                <RoleFacts {...role} className={classes["roleFacts"]} />
              </div>
              <IconArrowRight size={20} className={classes["arrow"]} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Links that leave the roles of one place; nothing when all are in one. */
export function PlaceFilter({
  places,
  chosen,
  hrefFor,
}: {
  readonly places: readonly string[];
  readonly chosen: string;
  /** The address that shows a place; empty for all. */
  readonly hrefFor: (place: string) => string;
}) {
  if (places.length < 2) return null;
  return (
    <nav aria-label="Roles by place">
      <ul className={classes["places"]}>
        {["", ...places].map((place) => (
          <li key={place}>
            <Link
              to={hrefFor(place)}
              preventScrollReset
              className={classes["place"]}
              aria-current={place === chosen ? "true" : undefined}
            >
              {place === "" ? "All places" : place}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
