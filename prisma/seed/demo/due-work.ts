import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { Role } from "#app/hiring/people/roles.ts";
import type { QuestionDraft } from "#app/hiring/questions/question-draft.ts";
import { askAsCandidate } from "#app/use-cases/applications/ask-as-candidate.server.ts";
import { giveFeedback } from "#app/use-cases/applications/give-feedback.server.ts";
import { invitePerson } from "#app/use-cases/people/invite-person.server.ts";
import { proposeQuestion } from "#app/use-cases/questions/propose-question.server.ts";
import { DAY, HOUR, ctxAt } from "./world.ts";
import type { Demo } from "./world.ts";

/** In the middle of their onsite: one interview is being held, two are ahead, and two can be told about. */
const RUNNING_CANDIDATE = "daniel.okafor@mail.example";
const EARLIER_CANDIDATE = "chloe.fontaine@mail.example";

const PROPOSAL: QuestionDraft = {
  title: "The join that doubled revenue",
  roles: ["analytics-engineer", "data-analyst"],
  difficulty: 3,
  style: "case",
  minutes: 8,
  core: false,
  prompt:
    "Since Monday a dashboard shows twice the revenue that finance reports. The query joins orders to payments and to shipments. How do you find what went wrong, and what do you change so that it cannot come back?",
  good: [
    "Counts rows before and after each join, and names the grain of each table.",
    "Aggregates payments and shipments to one row an order before joining, and adds a test for it.",
  ],
  poor: ["Adds DISTINCT until the number fits.", "Blames the tool without looking at a single order."],
  easier: "One order has two shipments. What does the join return for it?",
  harder: "Shipments arrive up to three days late. How do the figures of yesterday stay stable and right?",
  reactions: {
    terse: "Which table would you look at first, and why?",
    rambling: "Take one order and follow it through the query.",
    warmUp: "You have surely met two numbers that disagreed. Start from that one.",
    weak: "What does one row of the result stand for?",
    strong: "How would you have noticed before finance did?",
  },
  sources: [],
};

/** What waits for each role beside what the loops leave: candidates' questions, invitations and a proposal to review. */
export async function seedDueWork(demo: Demo): Promise<void> {
  const hoursAgo = (hours: number) => new Date(demo.now.getTime() - hours * HOUR);
  const running = await linkedApplication(demo.services, RUNNING_CANDIDATE);
  const earlier = await linkedApplication(demo.services, EARLIER_CANDIDATE);
  const last = earlier.interviews.findLast((interview) => interview.state === "scheduled");
  const held = earlier.interviews.find((interview) => interview.state === "completed");
  if (!last || !held) throw new Error("The demo's running loop has no interview ahead or behind.");
  await askAsCandidate(asVisitor(demo, hoursAgo(27)), running.token, {
    interviewId: null,
    text: "Shall I bring my own laptop for the last two interviews, or is there one in the room?",
  });
  await askAsCandidate(asVisitor(demo, hoursAgo(5)), earlier.token, {
    interviewId: last.id,
    text: "My train only arrives at half past three. Could the last one start an hour later?",
  });
  await giveFeedback(asVisitor(demo, hoursAgo(20)), earlier.token, {
    interviewId: held.id,
    rating: 5,
    text: "I could explain the migration in my own order, and she asked about the part I am proud of.",
  });
  const admin = as(demo, "admin@demo.baton.example", "admin");
  await invitePerson(
    { ...admin, now: new Date(demo.now.getTime() - 5 * DAY) },
    { name: "Noor Haddad", email: "noor.haddad@demo.baton.example", role: "interviewer" },
  );
  await invitePerson(
    { ...admin, now: hoursAgo(30) },
    { name: "Ravi Menon", email: "ravi.menon@demo.baton.example", role: "hiring_manager" },
  );
  await proposeQuestion(
    { ...as(demo, "interviewer@demo.baton.example", "interviewer"), now: hoursAgo(50) },
    { competencyKey: "sql", words: PROPOSAL },
  );
}

/** The private page of a candidate in the middle of their onsite, for whoever looks at the demo; null without one. */
export async function demoCandidatePage(services: Services): Promise<string | null> {
  return (await linkedApplication(services, RUNNING_CANDIDATE).catch(() => null))?.page ?? null;
}

async function linkedApplication(services: Services, email: string) {
  const application = await services.database.prisma.application.findFirstOrThrow({
    where: { candidate: { email } },
    include: { interviews: { orderBy: { startsAt: "asc" }, select: { id: true, state: true } } },
  });
  const page = candidateLink(services, application);
  return { page, token: page.slice(page.lastIndexOf("/") + 1), interviews: application.interviews };
}

function asVisitor(demo: Demo, at: Date) {
  return { ...ctxAt(demo, at, { kind: "candidate", id: null }), actor: null };
}

function as(demo: Demo, email: string, role: Role) {
  const id = demo.people.get(email) ?? "";
  return {
    ...ctxAt(demo, demo.now, { kind: "person", id }),
    actor: { kind: "person", id, email, role, active: true } as const,
  };
}
