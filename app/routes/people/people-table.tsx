import { Link } from "@remix-run/react";
import { ROLE_NAMES } from "#app/hiring/people/roles.ts";
import { Time } from "#app/ui/time.tsx";
import type { PeopleList } from "#app/use-cases/people/list-people.server.ts";
import classes from "./people.module.css";

export type ListedPerson = PeopleList["people"][number];

/** Everybody with an account: plain cells, so that a company of hundreds opens as fast as one of ten. */
export function PeopleTable({ people }: { readonly people: readonly ListedPerson[] }) {
  return (
    <div className={classes["frame"]}>
      <table className={classes["table"]}>
        <caption className="visually-hidden">People with an account</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Coming interviews</th>
            <th scope="col">Signed in</th>
            <th scope="col">
              <span className="visually-hidden">Manage</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person }: { readonly person: ListedPerson }) {
  return (
    <tr data-inactive={person.deactivatedAt ? true : undefined}>
      <th scope="row">
        <span className={classes["name"]}>
          {person.name}
          {person.isSelf ? <span className={classes["tag"]}>you</span> : null}
          {person.deactivatedAt ? <span className={classes["tag"]}>deactivated</span> : null}
        </span>
        <span className={classes["sub"]}>
          {person.title ? `${person.title} · ${person.email}` : person.email}
        </span>
      </th>
      <td data-label="Role">{ROLE_NAMES[person.role]}</td>
      <td data-label="Coming interviews">
        {person.comingInterviews.length || <span className={classes["sub"]}>none</span>}
      </td>
      <td data-label="Signed in">
        <Sessions person={person} />
      </td>
      <td className={classes["manage"]}>
        <Link
          to={`?person=${person.id}`}
          preventScrollReset
          className={classes["button"]}
          aria-label={`Manage ${person.name}`}
        >
          Manage
        </Link>
      </td>
    </tr>
  );
}

function Sessions({ person }: { readonly person: ListedPerson }) {
  if (!person.lastSeenAt) return <span className={classes["sub"]}>not now</span>;
  const where = person.sessionCount === 1 ? "one browser" : `${person.sessionCount} browsers`;
  return (
    <>
      {where}
      <span className={classes["sub"]}>
        last <Time at={person.lastSeenAt} />
      </span>
    </>
  );
}
