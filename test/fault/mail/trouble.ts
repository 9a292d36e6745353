import { setTimeout as wait } from "node:timers/promises";
import { startBuilt, type ChildServer } from "#test/bench/child-server.ts";
import { WEBHOOK_SECRET } from "#test/fakes/resend-reports.ts";
import type { DeliveredMail, FakeResend, ResendMode } from "#test/fakes/resend.ts";
import { portOf } from "../notes/stage.ts";
import { between, type Random } from "../random.ts";
import type { Stand } from "../stand.ts";
import { compare, type MailEntry } from "./ledger.ts";
import { startRecruiter } from "./recruiter.ts";
import { startReporter, stepsBack } from "./reports.ts";
import { setScene, type Scene } from "./scene.ts";

export type Trouble = {
  readonly stand: Stand;
  readonly fake: FakeResend;
  readonly random: Random;
  /** How long the service is broken. */
  readonly minutes: number;
  readonly mails: number;
};

const MINUTE = 60_000;
const LOOK_MS = 500;
const MOST_TAKEN_BACK = 20;
const MOST_IN_TEN_SECONDS = 22;
const BROKEN: readonly ResendMode[] = ["500", "hang", "429", "accept-then-drop", "accept-then-hang"];

/**
 * The service fails, hangs, asks for less, accepts and cuts the line, accepts and says nothing, a fifth of the time
 * each, while all mails wait; the server is killed once in each fifth. Then it answers again.
 */
export async function outage(trouble: Trouble): Promise<MailEntry> {
  const { minutes, fake } = trouble;
  const eachMs = (minutes * MINUTE) / BROKEN.length;
  return underFire(trouble, {
    name: "outage",
    mails: trouble.mails,
    uselessInMs: (minutes * MINUTE) / 2,
    // Five failures, three growing rests, then one try a minute; each killed try may be made again.
    brokenLimit: minutes + 40,
    async harm({ restart, takeBack }) {
      for (const [at, mode] of BROKEN.entries()) {
        fake.setMode(mode);
        await wait(eachMs / 2);
        await restart();
        if (at === 1) await takeBack();
        await wait(eachMs / 2);
      }
    },
  });
}

/** The service answers two of three calls; the others go wrong at random, and so does the server. */
export async function flaky(trouble: Trouble): Promise<MailEntry> {
  const { fake, random } = trouble;
  const mails = Math.ceil(trouble.mails / 3);
  return underFire(trouble, {
    name: "flaky",
    mails,
    uselessInMs: 0,
    brokenLimit: null,
    async harm({ restart, takeBack }) {
      const modes = Array.from({ length: mails * 3 }, () =>
        random() < 1 / 3 ? BROKEN[between(random, 0, BROKEN.length - 1)]! : "ok",
      );
      fake.setMode("ok");
      fake.next(...modes);
      await takeBack();
      for (let kill = 0; kill < 5; kill += 1) {
        await fake.called(fake.calls() + between(random, 3, Math.max(3, Math.floor(mails / 8))));
        await restart();
      }
    },
  });
}

type Fire = {
  readonly name: string;
  readonly mails: number;
  /** After which time the reminders in the outbox are of no use. */
  readonly uselessInMs: number;
  readonly brokenLimit: number | null;
  harm(hands: {
    readonly restart: () => Promise<void>;
    readonly takeBack: () => Promise<void>;
  }): Promise<void>;
};

async function underFire({ stand, fake, random }: Trouble, fire: Fire): Promise<MailEntry> {
  fake.clear();
  const scene = await setScene(stand, fire.name, fire.mails);
  let server = await start(stand, fake);
  const urlOf = () => server.url;
  const reporter = startReporter(urlOf, random);
  const recruiter = startRecruiter(urlOf, scene.cookie);
  const faults = new Set<string>();
  try {
    const beforeMs = await recruiter.measure(40);
    fake.setMode("500");
    const uselessAt = new Date(Date.now() + fire.uselessInMs);
    await scene.write(uselessAt);
    const watch = watchArrivals(fake, (mail) => {
      if (mail.to.some(scene.isReminder) && Date.now() > uselessAt.getTime() + 2 * LOOK_MS)
        faults.add("a reminder arrived when it was of no use any more");
      reporter.report(mail);
    });
    const working = recruiter.work();
    await fire.harm({
      async restart() {
        const port = portOf(server);
        await server.kill();
        server = await start(stand, fake, port);
        recruiter.rest();
      },
      async takeBack() {
        for (const { id } of await untouched(scene))
          if (!(await recruiter.takeBack(id))) faults.add("a waiting mail could not be taken back");
      },
    });
    const brokenCalls = fake.calls();
    const from = performance.now();
    fake.setMode("ok");
    const recoveryLimitMs = Math.max(2 * MINUTE, (fire.mails / 1000) * 15 * MINUTE);
    await untilSettled(scene, recoveryLimitMs + 5 * MINUTE);
    const recoveredMs = performance.now() - from;
    recruiter.stop();
    const meanwhileMs = await working;
    watch.stop();
    await reporter.done();
    if (mostInTenSeconds(fake.callTimes) > MOST_IN_TEN_SECONDS)
      faults.add(`${mostInTenSeconds(fake.callTimes)} calls within ten seconds`);
    const rows = await scene.db.mail.findMany({ where: scene.ofScene });
    return {
      fault: fire.name,
      mails: scene.mails,
      ...compare(rows, fake.mails),
      brokenCalls,
      brokenLimit: fire.brokenLimit,
      recoveredMs,
      recoveryLimitMs,
      beforeMs,
      meanwhileMs,
      reports: reporter.count(),
      misreported: await misreported(scene, reporter.told),
      faults: [...faults, ...reporter.faults],
    };
  } finally {
    recruiter.stop();
    await server.stop();
  }
}

function start(stand: Stand, fake: FakeResend, port?: number): Promise<ChildServer> {
  return startBuilt({
    ...stand.env,
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: fake.url,
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ...(port === undefined ? {} : { PORT: String(port) }),
  });
}

/** Tells of each mail once, soon after it arrived. */
function watchArrivals(fake: FakeResend, arrived: (mail: DeliveredMail) => void) {
  let told = 0;
  function look(): void {
    for (const mail of fake.mails.slice(told)) arrived(mail);
    told = fake.mails.length;
  }
  const timer = setInterval(look, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
    },
  };
}

/** The letters that would leave last, which nobody has tried. */
function untouched({ db, ofScene, mails }: Scene) {
  return db.mail.findMany({
    where: { ...ofScene, state: "waiting", mayHaveLeft: false, template: "letter" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: Math.min(MOST_TAKEN_BACK, Math.floor(mails / 10)),
    select: { id: true },
  });
}

async function untilSettled({ db, ofScene }: Scene, forMs: number): Promise<void> {
  const deadline = performance.now() + forMs;
  const open = { ...ofScene, state: { in: ["waiting" as const, "sending" as const] } };
  while ((await db.mail.count({ where: open })) > 0 && performance.now() < deadline) await wait(LOOK_MS);
}

function mostInTenSeconds(times: readonly number[]): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 10_000).length));
}

/** How many mails show another state than what was reported of them, or said one on the timeline twice. */
async function misreported({ db, ofScene }: Scene, told: ReadonlyMap<string, string>): Promise<number> {
  const mails = await db.mail.findMany({
    where: { ...ofScene, state: "sent" },
    select: { id: true, providerId: true, delivery: true },
  });
  const events = await db.event.findMany({
    where: {
      subjectId: { in: mails.map(({ id }) => id) },
      type: { in: ["mail.delayed", "mail.unsent", "mail.delivered", "mail.bounced", "mail.complained"] },
    },
    orderBy: { id: "asc" },
    select: { subjectId: true, type: true },
  });
  const typesOf = new Map<string, string[]>();
  for (const { subjectId, type } of events) typesOf.set(subjectId, [...(typesOf.get(subjectId) ?? []), type]);
  return mails.filter(
    ({ id, providerId, delivery }) =>
      delivery !== told.get(providerId ?? "") || stepsBack(typesOf.get(id) ?? []) > 0,
  ).length;
}
