import { createHmac, randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sendMailHandler } from "#app/jobs/send-mail.handler.server.ts";
import { fetchReplyHandler } from "#app/jobs/fetch-reply.handler.server.ts";
import { action } from "#app/routes/mail/resend-webhook.ts";
import { readReplyAddress, replyAddress } from "#app/platform/auth/reply-address.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createMailFetcher } from "#app/platform/mail/resend-received.server.ts";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { createReportReader } from "#app/platform/webhooks/resend-reports.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getReply } from "#app/use-cases/mail/get-reply.server.ts";
import { keepReply } from "#app/use-cases/mail/keep-reply.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { startFakeResend, type FakeResend } from "#test/fakes/resend.ts";

const database = useTestDatabase();
const KEY = Buffer.from("a signing key of thirty-two byte");
const SECRET = `whsec_${KEY.toString("base64")}`;
const DOMAIN = "reply.northlight.example";
const FIRST = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
let fake: FakeResend;

beforeAll(async () => {
  fake = await startFakeResend();
});
afterEach(async () => {
  fake.clear();
  fake.incoming.clear();
  await database().prisma.mailService.deleteMany();
});
afterAll(() => fake.close());

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const candidate = await world.buildCandidate({ email: `Cleo.${randomUUID()}@mail.example` });
  const application = await world.buildApplication({ opening, candidate });
  const logged: string[] = [];
  const log = new Proxy(createLog("silent"), {
    get: (_, level) => (entry: object) => logged.push(`${String(level)} ${JSON.stringify(entry)}`),
  });
  const services = buildServices(database(), jobs, {
    log,
    replyDomain: DOMAIN,
    readMailReport: createReportReader(SECRET),
  });
  const address = replyAddress(services.secret, DOMAIN, application.id);
  const { handle } = fetchReplyHandler(services, createMailFetcher({ apiKey: "re_test", baseUrl: fake.url }));
  const post = async (to: readonly string[], id: string = randomUUID(), key = KEY) => {
    const body = JSON.stringify({
      type: "email.received",
      created_at: NOW.toISOString(),
      data: {
        email_id: id,
        from: "Cleo <cleo@mail.example>",
        to,
        cc: [],
        subject: "Private words",
        attachments: [],
      },
    });
    const name = `msg_${randomUUID()}`;
    const at = String(Math.floor(Date.now() / 1000));
    const digest = createHmac("sha256", key).update(`${name}.${at}.${body}`).digest("base64");
    const headers = { "svix-id": name, "svix-timestamp": at, "svix-signature": `v1,${digest}` };
    const request = new Request("http://baton.test/webhooks/resend", { method: "POST", body, headers });
    const answer = await action({ request, context: { services } as never, params: {} });
    return { status: answer.status, words: (await answer.text()).trim(), id };
  };
  const comeIn = (id: string, change: object = {}) =>
    fake.incoming.set(id, {
      from: `Cleo Marsh <${candidate.email}>`,
      subject: "Re: News",
      text: "Tuesday suits me.",
      html: null,
      attachments: [],
      ...change,
    });
  const events = () =>
    world.db.event.findMany({ where: { applicationId: application.id, type: "mail.received" } });
  return {
    world,
    jobs,
    recruiter,
    candidate,
    application,
    services,
    logged,
    address,
    handle,
    post,
    comeIn,
    events,
  };
}

describe("an answer by mail", () => {
  it("lands on the timeline, on the application's page and in the recruiter's inbox", async () => {
    const { world, jobs, recruiter, application, address, handle, post, comeIn, events } = await setUp();
    const { status, words, id } = await post([`Northlight <${address.toUpperCase()}>`]);
    expect([status, words]).toEqual([200, "taken"]);
    expect(jobs.enqueued).toEqual([{ name: "fetch-reply", payload: { replyId: id } }]);
    comeIn(id, { attachments: [{ id: "1", filename: "certificate.pdf" }] });
    await handle({ replyId: id }, FIRST);
    const ctx = world.ctxFor(recruiter);
    expect(await getReply(ctx, id)).toMatchObject({
      text: "Tuesday suits me.",
      fromName: "Cleo Marsh",
      attachments: ["certificate.pdf"],
      isFromCandidate: true,
      state: "read",
    });
    const page = await getApplication(ctx, application.id);
    expect(page.replies).toMatchObject([{ id, isFromCandidate: true }]);
    expect(page.timeline.map((entry) => entry.what)).toContain("A mail came in");
    const [event] = await events();
    expect(JSON.stringify(event?.after)).not.toContain("Tuesday");
    await tellNews(systemContext(buildServices(database(), jobs)), { eventId: String(event?.id) });
    expect((await listInbox(ctx)).open).toMatchObject([{ to: `/applications/${application.id}` }]);
  });

  it("is taken once, however often it is reported and fetched", async () => {
    const { jobs, address, handle, post, comeIn, events } = await setUp();
    const { id } = await post([address]);
    const again = await Promise.all([post([address], id), post([address], id)]);
    expect(again.map(({ words }) => words)).toEqual(["known", "known"]);
    expect(jobs.enqueued).toHaveLength(1);
    comeIn(id);
    await Promise.all([handle({ replyId: id }, FIRST), handle({ replyId: id }, FIRST)]);
    expect(await events()).toHaveLength(1);
  });

  it("to an address that is not ours is ignored, and told to the log without a word of it", async () => {
    const { world, services, application, address, logged, post } = await setUp();
    const guessed = address.replace(/.{4}@/, "0000@");
    const elsewhere = address.replace(DOMAIN, "reply.other.example");
    const other = replyAddress("another secret of thirty-two signs", DOMAIN, application.id);
    for (const to of [[guessed], [elsewhere], [other], ["hr@northlight.example"], []])
      expect(await post(to)).toMatchObject({ status: 200, words: "unknown" });
    expect(await world.db.mailReply.count({ where: { applicationId: application.id } })).toBe(0);
    expect(logged.join()).toContain('"outcome":"unknown"');
    expect(logged.join()).not.toMatch(/private words|cleo|reply\.|r-/i);
    expect(readReplyAddress(services.secret, DOMAIN, address)).toBe(application.id);
  });

  it("that is not signed by the service is not read", async () => {
    const { address, post } = await setUp();
    expect((await post([address], randomUUID(), Buffer.from("x".repeat(32)))).status).toBe(401);
  });

  it("in HTML is kept as the text of it, and nothing of it can run", async () => {
    const { world, recruiter, address, handle, post, comeIn } = await setUp();
    const { id } = await post([address]);
    const html = `<html><head><title>t</title><style>p{color:red}</style></head><body><script>steal()</script>
      <p onclick="steal()">Tuesday <b>suits</b> me.</p><img src="http://track.example/x.gif" alt="pixel">
      <a href="javascript:steal()">here</a> <a href="https://cleo.example/work">my work</a></body></html>`;
    comeIn(id, { text: "  ", html });
    await handle({ replyId: id }, FIRST);
    const { text } = await getReply(world.ctxFor(recruiter), id);
    expect(text).toContain("Tuesday suits me.");
    expect(text).toContain("https://cleo.example/work");
    expect(text).not.toMatch(/<|color:red|onclick|track\.example|steal/);
    expect(text).not.toContain("pixel");
  });

  it("from somebody else's address says so", async () => {
    const { world, recruiter, application, address, handle, post, comeIn } = await setUp();
    const { id } = await post([address]);
    comeIn(id, { from: "stranger@mail.example" });
    await handle({ replyId: id }, FIRST);
    const ctx = world.ctxFor(recruiter);
    expect(await getReply(ctx, id)).toMatchObject({ isFromCandidate: false });
    expect((await getApplication(ctx, application.id)).replies).toMatchObject([
      { id, isFromCandidate: false },
    ]);
  });

  it("is found from the application's page, however many came after it", async () => {
    const { world, recruiter, application } = await setUp();
    const ids = Array.from({ length: 25 }, () => randomUUID());
    await world.db.mailReply.createMany({
      data: ids.map((id) => ({ id, applicationId: application.id, receivedAt: NOW })),
    });
    const { replies } = await getApplication(world.ctxFor(recruiter), application.id);
    expect(replies.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it("waits about a day for its words, also while nobody is set up to be asked", async () => {
    const { world, recruiter, services, address, post } = await setUp();
    const { id } = await post([address]);
    const { handle, job } = fetchReplyHandler(services, null);
    await expect(handle({ replyId: id }, FIRST)).rejects.toThrow("No mail service is set up.");
    expect(await getReply(world.ctxFor(recruiter), id)).toMatchObject({ state: "fetching" });
    await handle({ replyId: id }, { ...FIRST, lastAttempt: true });
    expect(await getReply(world.ctxFor(recruiter), id)).toMatchObject({ state: "unreadable" });
    // The queue doubles its wait of five seconds with every try.
    const waits = Array.from({ length: job.retryLimit }, (_, at) =>
      Math.min(job.retryDelayMaxSeconds, 5 * 2 ** at),
    );
    const hours = waits.reduce((sum, seconds) => sum + seconds, 0) / 3600;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(30);
  });

  it("waits for a service in trouble, and at the end is told without its words", async () => {
    const { world, recruiter, address, handle, post, comeIn, events } = await setUp();
    const { id } = await post([address]);
    comeIn(id);
    fake.setMode("500");
    await expect(handle({ replyId: id }, FIRST)).rejects.toThrow();
    expect(await getReply(world.ctxFor(recruiter), id)).toMatchObject({ state: "fetching" });
    await handle({ replyId: id }, { ...FIRST, lastAttempt: true });
    expect(await getReply(world.ctxFor(recruiter), id)).toMatchObject({ state: "unreadable", text: "" });
    expect(await events()).toHaveLength(1);
    const gone = await post([address]);
    fake.setMode("ok");
    await handle({ replyId: gone.id }, FIRST);
    expect(await getReply(world.ctxFor(recruiter), gone.id)).toMatchObject({ state: "unreadable" });
  });

  it("is read by those who may see the application's mail, and by nobody else", async () => {
    const { world, application, address, handle, post, comeIn } = await setUp();
    const { id } = await post([address]);
    comeIn(id);
    await handle({ replyId: id }, FIRST);
    const interviewer = await world.buildPerson("interviewer");
    await world.buildInterview({ application, interviewer });
    const outsiders = [interviewer, await world.buildPerson("hiring_manager")];
    for (const person of outsiders)
      await expect(getReply(world.ctxFor(person), id)).rejects.toMatchObject({ kind: "not_found" });
    const manager = await world.db.person.findFirstOrThrow({
      where: { id: application.opening.hiringManagerId },
    });
    expect(await getReply(world.ctxFor(manager), id)).toMatchObject({ id });
  });

  it("to a candidate's application that was erased is not taken, nor kept when it was on its way", async () => {
    const { world, services, candidate, address, post, events } = await setUp();
    const { id } = await post([address]);
    await world.db.mailReply.deleteMany({ where: { id } });
    await world.db.candidate.update({ where: { id: candidate.id }, data: { erasedAt: NOW } });
    expect(await post([address])).toMatchObject({ words: "unknown" });
    const mail = { from: "cleo@mail.example", subject: "S", text: "T", fileNames: [] };
    await keepReply(systemContext(services), { replyId: id, mail });
    expect(await events()).toEqual([]);
  });

  it("has somewhere to go: mails to candidates name the address, the same at every try, others do not", async () => {
    const { world, services, application, candidate, address } = await setUp();
    const ctx = systemContext(services);
    const queue = (template: "hired-welcome" | "scorecard-reminder") =>
      inTransaction(world.db, (tx) =>
        queueMail(tx, ctx, {
          ...exampleMail(template),
          to: { email: candidate.email, name: "Cleo" },
          applicationId: application.id,
          sendAfter: new Date(0),
          idempotencyKey: randomUUID(),
        }),
      );
    const send = async (mailId: string, replyDomain: string) => {
      const sender = createResendSender({ apiKey: "re_test", baseUrl: fake.url, from: "N <n@n.example>" });
      const { handle } = sendMailHandler({ ...services, replyDomain }, sender, { callsPerSecond: 1000 });
      await world.db.mail.update({ where: { id: mailId }, data: { sendAfter: new Date(0) } });
      await handle({ mailId }, FIRST);
    };
    const welcome = await queue("hired-welcome");
    fake.next("500");
    await send(welcome, DOMAIN);
    await send(welcome, "reply.changed.example");
    await send(await queue("scorecard-reminder"), DOMAIN);
    expect(fake.mails.map((mail) => mail.replyTo)).toEqual([address, null]);
  });
});
