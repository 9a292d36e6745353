import { DAY, tell } from "./world.ts";
import type { Demo } from "./world.ts";

const RECRUITER = "recruiter@demo.baton.example";
const MANAGER = "manager@demo.baton.example";

/** What the demo company knows of employers and schools that its candidates name. */
const PLACES = [
  {
    kind: "employer",
    name: "Parcelwise GmbH",
    part: "Routing data",
    aliases: ["Parcelwise"],
    marks: ["strong_engineering", "data_driven"],
    about:
      "Every routing change is tested on a tenth of the depots first. Reviews by two people, alerts that somebody answers.",
    knownFrom: "Amara Diallo, who led a team there until 2023",
  },
  {
    kind: "employer",
    name: "Nordbank",
    part: "Risk models",
    aliases: ["Nordbank AG"],
    marks: ["strong_engineering"],
    about:
      "Models are rebuilt by a second team before they go live. The rest of the bank works from spreadsheets.",
    knownFrom: "Sofia Rossi, from a joint project",
  },
  {
    kind: "employer",
    name: "Tickethall",
    part: "",
    aliases: ["Tickethall Inc."],
    marks: ["data_driven"],
    about: "Prices by experiment since 2019; their stopping rule is public and they keep to it.",
    knownFrom: "Their engineering pages",
  },
  {
    kind: "school",
    name: "TU Berlin",
    part: "Computer Science",
    aliases: ["Technische Universität Berlin"],
    marks: ["demanding"],
    about: "Databases and algorithms with graded projects; a thesis is usually done inside a company.",
    knownFrom: "Kenji Mori, who teaches a course there",
  },
  {
    kind: "school",
    name: "University of Porto",
    part: "Statistics",
    aliases: ["Universidade do Porto"],
    marks: ["demanding", "selective"],
    about: "Two years of probability before any method; grades above 16 of 20 are rare.",
    knownFrom: "Sofia Rossi",
  },
] as const;

/** Fills the company's lists, and lets a second person have read some of the resumes that are decided on. */
export async function seedScreening(demo: Demo): Promise<void> {
  const db = demo.services.database.prisma;
  const recruiter = demo.people.get(RECRUITER) ?? "";
  const knownSince = new Date(Math.floor(demo.now.getTime() / DAY) * DAY - 200 * DAY);
  for (const { aliases, marks, ...place } of PLACES) {
    const { id } = await db.knownPlace.create({
      data: { ...place, aliases: [...aliases], marks: [...marks], knownSince, addedById: recruiter },
    });
    await tell(
      demo,
      new Date(demo.now.getTime() - 200 * DAY),
      { kind: "person", id: recruiter },
      { type: "place.added", subject: { kind: "place", id }, after: { kind: place.kind, name: place.name } },
    );
  }
  await db.opening.updateMany({ data: { secondLookShare: 10 } });
  await declineByResume(demo, recruiter);
  await lookTwice(demo, demo.people.get(MANAGER) ?? "");
}

/** Those who were declined were read like everybody else. */
async function declineByResume(demo: Demo, screenerId: string): Promise<void> {
  const db = demo.services.database.prisma;
  const declined = await db.application.findMany({
    where: { stage: "resume_screen", disposition: "rejected", screeningDecisions: { none: {} } },
    orderBy: { createdAt: "asc" },
    select: { id: true, disposedAt: true, dispositionCode: true },
  });
  for (const [index, { id, disposedAt, dispositionCode }] of declined.entries()) {
    await db.screeningDecision.create({
      data: {
        applicationId: id,
        screenerId,
        outcome: "reject",
        track: "experienced",
        levels: { own_role: 2, results: 1 + (index % 2), must_haves: 1 },
        reasonCode: dispositionCode,
        seconds: 25 + ((index * 17) % 50),
        decidedAt: disposedAt ?? demo.now,
      },
    });
  }
}

/** Two people agree most of the time, and now and then they do not. */
async function lookTwice(demo: Demo, screenerId: string): Promise<void> {
  const db = demo.services.database.prisma;
  const firsts = await db.screeningDecision.findMany({
    where: { look: "first", undoneAt: null, application: { opening: { hiringManagerId: screenerId } } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: { application: { select: { openingId: true, candidateId: true } } },
  });
  for (const [index, first] of firsts.entries()) {
    const differs = index % 7 === 3;
    const level = (offset: number) => Math.min(4, Math.max(1, (first.outcome === "reject" ? 1 : 3) + offset));
    const outcome = differs ? (first.outcome === "reject" ? "hold" : "reject") : first.outcome;
    await db.screeningDecision.update({
      where: { id: first.id },
      data: { seconds: 30 + ((index * 23) % 70) },
    });
    await db.screeningDecision.create({
      data: {
        applicationId: first.applicationId,
        screenerId,
        outcome,
        look: "second",
        track: first.track,
        levels: {
          own_role: level(index % 3 === 0 ? 1 : 0),
          results: level(differs ? -1 : 0),
          must_haves: level(0),
        },
        reasonCode: outcome === "reject" ? "must_haves_not_shown" : null,
        seconds: 40 + ((index * 31) % 80),
        decidedAt: new Date(first.decidedAt.getTime() + 3_600_000),
      },
    });
    await db.application.update({ where: { id: first.applicationId }, data: { secondLook: "given" } });
    await tell(
      demo,
      new Date(first.decidedAt.getTime() + 3_600_000),
      { kind: "person", id: screenerId },
      {
        type: "application.second_look_given",
        subject: { kind: "application", id: first.applicationId },
        openingId: first.application.openingId,
        candidateId: first.application.candidateId,
        applicationId: first.applicationId,
        before: { secondLook: "sampled" },
        after: { secondLook: "given" },
      },
    );
  }
}
