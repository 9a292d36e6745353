import { expect, it } from "vitest";
import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { ROLES } from "#app/hiring/people/roles.ts";
import { findOwnFiles, loadApplication, visibleApplications } from "#app/platform/db/sight.server.ts";
import { buildWorld } from "../builders/world.ts";
import { useTestDatabase } from "./template.ts";

const database = useTestDatabase();

it("shows in lists exactly the applications that the policy lets a person view, for every role and tie", async () => {
  const world = await buildWorld(database());
  const people = await Promise.all(ROLES.map((role) => world.buildPerson(role)));
  const shadow = await world.buildPerson("interviewer", "Shadow");
  const teammate = await world.buildPerson("hiring_manager", "Teammate");
  const [, recruiter, manager, interviewer] = people;
  const opening = await world.buildOpening({ hiringManager: manager!, recruiter: recruiter! });
  await world.db.hiringTeamMember.create({ data: { openingId: opening.id, personId: teammate.id } });
  const elsewhere = await world.buildOpening();

  const own = await world.buildApplication({
    opening,
    candidate: await world.buildCandidate({ personId: interviewer!.id }),
  });
  const ownByAddress = await world.buildApplication({
    opening,
    candidate: await world.buildCandidate({ email: recruiter!.email.toUpperCase() }),
  });
  const withInterview = await world.buildApplication({ opening });
  const cancelled = await world.buildApplication({ opening });
  const plain = await world.buildApplication({ opening });
  const other = await world.buildApplication({ opening: elsewhere });
  const held = await world.buildInterview({ application: withInterview, interviewer: interviewer! });
  await world.db.interviewShadow.create({ data: { interviewId: held.id, personId: shadow.id } });
  await world.buildInterview({ application: own, interviewer: interviewer! });
  await world.buildInterview({ application: cancelled, interviewer: interviewer!, state: "cancelled" });

  const everyone = [own, ownByAddress, withInterview, cancelled, plain, other];
  for (const person of [...people, shadow, teammate]) {
    const { actor } = world.ctxFor(person);
    const own = await findOwnFiles(world.db, actor);
    const [listed, listedApart] = await Promise.all(
      [visibleApplications(actor), visibleApplications(actor, own)].map((where) =>
        world.db.application.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
      ),
    );
    const viewable: string[] = [];
    for (const { id } of everyone) {
      const loaded = await loadApplication(world.db, id);
      if (canOnApplication(actor, "view", loaded!.subject).allowed) viewable.push(id);
    }
    expect(
      listed!.map((row) => row.id),
      `${person.name} (${person.role})`,
    ).toEqual(viewable.sort());
    expect(listedApart).toEqual(listed);
  }
  const interviewers = await world.db.application.findMany({
    where: visibleApplications(world.ctxFor(interviewer!).actor),
  });
  expect(interviewers.map((row) => row.id)).toEqual([withInterview.id]);
});
