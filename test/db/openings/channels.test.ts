import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ChannelKind } from "#app/hiring/openings/channel.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";
import { systemContext } from "#app/platform/http/system-context.server.ts";
import { postMessage } from "#app/platform/outside/post-message.server.ts";
import { addChannel } from "#app/use-cases/openings/add-channel.server.ts";
import { changeChannel } from "#app/use-cases/openings/change-channel.server.ts";
import { listChannels } from "#app/use-cases/openings/list-channels.server.ts";
import { removeChannel } from "#app/use-cases/openings/remove-channel.server.ts";
import { tellChannels } from "#app/use-cases/openings/tell-channels.server.ts";
import { tryChannel } from "#app/use-cases/openings/try-channel.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";
import { OWN_MACHINE, startFakeChat, type FakeChat } from "#test/fakes/chat.ts";

const database = useTestDatabase();
const MINUTE = 60_000;
const ALL: readonly ChannelKind[] = [
  "application",
  "scorecard_due",
  "scorecard_late",
  "decision",
  "offer",
  "hired",
];
let chat: FakeChat;

beforeAll(async () => {
  chat = await startFakeChat();
});
afterEach(async () => {
  chat.messages.length = 0;
  chat.setStatus(200);
  await database().prisma.openingChannel.updateMany({ data: { removedAt: NOW } });
});
afterAll(() => chat.close());

/** Each test has an hour of its own, because events of all of them stand in one row. */
let hour = 0;
const later = (minutes: number) => new Date(NOW.getTime() + (hour * 60 + minutes) * MINUTE);

async function setUp(hears: readonly ChannelKind[] = ALL) {
  hour += 1;
  const world = await buildWorld(database(), { jobs: recordingJobs() });
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter, title: "Data <Analyst>" });
  const application = await world.buildApplication({ opening, name: "Cleo Marsh" });
  const ctx = world.ctxFor(recruiter);
  await addChannel(ctx, { openingId: opening.id, url: "https://hooks.chat.example/secret", hears });
  const row = () =>
    world.db.openingChannel.findFirstOrThrow({
      where: { openingId: opening.id },
      orderBy: { createdAt: "desc" },
    });
  const { id: channelId } = await row();
  const post = (_url: string, text: string) => postMessage(chat.url, text, OWN_MACHINE(chat));
  const tell = (minutes: number) => {
    const system = systemContext(buildServices(database(), recordingJobs()), later(minutes));
    return tellChannels(system, { post, paceMs: 0 });
  };
  const happen = (type: "application.received" | "decision.recorded", minutes = 1, sealed = false) =>
    inTransaction(world.db, (tx) =>
      appendEvent(
        tx,
        { ...ctx, now: later(minutes) },
        {
          type,
          subject: { kind: "application", id: application.id },
          openingId: opening.id,
          applicationId: application.id,
          sealed,
          after: { outcome: "no_hire", text: "Private words" },
        },
      ),
    );
  return { world, recruiter, opening, application, ctx, channelId, row, post, tell, happen };
}

describe("a channel of an opening", () => {
  it("hears what it was added for, in order and once, without a candidate or a verdict", async () => {
    const { application, tell, happen } = await setUp();
    await happen("application.received");
    await happen("decision.recorded");
    expect(await tell(2)).toEqual({ sent: 2, failed: 0 });
    const link = `<http://baton.test/applications/${application.id}|Open in Baton>`;
    expect(chat.messages).toEqual([
      `Data &lt;Analyst&gt;: a new application has come in. ${link}`,
      `Data &lt;Analyst&gt;: a decision is recorded. ${link}`,
    ]);
    expect(chat.messages.join()).not.toMatch(/Cleo|no_hire|Private/);
    expect(await tell(3)).toEqual({ sent: 0, failed: 0 });
  });

  it("hears nothing else: not what it was not added for, before it, of another opening, or sealed", async () => {
    const { world, ctx, tell, happen } = await setUp(["decision"]);
    await happen("application.received");
    await happen("decision.recorded", 1, true);
    const other = await world.buildApplication();
    await inTransaction(world.db, (tx) =>
      appendEvent(tx, ctx, {
        type: "decision.recorded",
        subject: { kind: "application", id: other.id },
        openingId: other.openingId,
        applicationId: other.id,
        after: {},
      }),
    );
    expect(await tell(5)).toEqual({ sent: 0, failed: 0 });
  });

  it("passes by no change that is still being written while a later one is there", async () => {
    const { tell, happen } = await setUp();
    // The earlier number belongs to the later change, as when a slow one was begun first.
    await happen("decision.recorded", 2);
    await happen("application.received", 1);
    expect(await tell(2.1)).toEqual({ sent: 0, failed: 0 });
    expect(await tell(3)).toEqual({ sent: 2, failed: 0 });
  });

  it("hears of scorecards by who writes them, those of one moment together", async () => {
    const { world, application, tell } = await setUp();
    const people = [
      await world.buildPerson("interviewer", "Ana Ruiz"),
      await world.buildPerson("interviewer", "Ben Ode"),
    ];
    for (const [at, interviewer] of people.entries()) {
      const interview = await world.buildInterview({ application, interviewer, number: at + 1 });
      await world.db.inboxItem.create({
        data: {
          personId: interviewer.id,
          kind: at === 0 ? "scorecard_due" : "scorecard_late",
          key: `k${at}`,
          applicationId: application.id,
          interviewId: interview.id,
          at: later(1),
        },
      });
    }
    expect(await tell(2)).toEqual({ sent: 1, failed: 0 });
    const [text] = chat.messages;
    expect(text?.split("\n")).toHaveLength(2);
    expect(text).toMatch(/scorecard of Ana Ruiz for .* is due/);
    expect(text).toMatch(/scorecard of Ben Ode for .* is late/);
    expect(text).not.toContain("Cleo");
    expect(await tell(3)).toEqual({ sent: 0, failed: 0 });
  });
});

describe("a channel that is changed", () => {
  it("hears of what is new from then on, and of what stays without a gap, also what waits", async () => {
    const { world, opening, ctx, channelId, tell, happen } = await setUp(["decision"]);
    await happen("application.received", 1);
    await happen("decision.recorded", 1);
    const input = { openingId: opening.id, channelId };
    await changeChannel({ ...ctx, now: later(2) }, { ...input, hears: ["application", "decision"] });
    await happen("application.received", 3);
    expect(await tell(4)).toEqual({ sent: 2, failed: 0 });
    expect(chat.messages.map((text) => /: (.*)\. </.exec(text)?.[1])).toEqual([
      "a decision is recorded",
      "a new application has come in",
    ]);
    await changeChannel({ ...ctx, now: later(5) }, { ...input, hears: ["offer"] });
    await happen("decision.recorded", 6);
    expect(await tell(7)).toEqual({ sent: 0, failed: 0 });
    const events = await world.db.event.findMany({
      where: { subjectId: channelId, type: "channel.changed" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: { hears: ["decision"] }, after: { hears: ["application", "decision"] } },
      { before: { hears: ["application", "decision"] }, after: { hears: ["offer"] } },
    ]);
  });

  it("hears of no scorecard that was late before it was to hear of them", async () => {
    const { world, application, opening, ctx, channelId, tell } = await setUp(["offer"]);
    const remind = async (number: number, minutes: number) => {
      const interviewer = await world.buildPerson("interviewer", `Ana ${number}`);
      const interview = await world.buildInterview({ application, interviewer, number });
      const about = { personId: interviewer.id, applicationId: application.id, interviewId: interview.id };
      await world.db.inboxItem.create({
        data: { ...about, kind: "scorecard_late", key: `late${number}`, at: later(minutes) },
      });
    };
    await remind(1, 1);
    const input = { openingId: opening.id, channelId };
    await changeChannel({ ...ctx, now: later(2) }, { ...input, hears: ["offer", "scorecard_late"] });
    await remind(2, 3);
    expect(await tell(4)).toEqual({ sent: 1, failed: 0 });
    expect(chat.messages[0]).toContain("Ana 2");
  });

  it("hears the rest of a round as it was changed, and says nothing when nothing changes", async () => {
    const { world, opening, ctx, channelId, happen } = await setUp(["application", "decision"]);
    await happen("application.received");
    await happen("decision.recorded");
    const input = { openingId: opening.id, channelId };
    await changeChannel(ctx, { ...input, hears: ["decision", "application"] });
    expect(await world.db.event.count({ where: { subjectId: channelId } })).toBe(1);
    const system = systemContext(buildServices(database(), recordingJobs()), later(2));
    const heard: string[] = [];
    const post = async (_url: string, text: string) => {
      heard.push(text);
      await changeChannel(ctx, { ...input, hears: ["application"] });
      return { ok: true } as const;
    };
    expect(await tellChannels(system, { post, paceMs: 0 })).toEqual({ sent: 1, failed: 0 });
  });
});

describe("what a channel hears no more", () => {
  it("is everything, from the moment somebody removes it", async () => {
    const { opening, ctx, channelId, happen } = await setUp();
    await happen("application.received");
    await happen("decision.recorded");
    const system = systemContext(buildServices(database(), recordingJobs()), later(2));
    const heard: string[] = [];
    const post = async (_url: string, text: string) => {
      heard.push(text);
      await removeChannel(ctx, { openingId: opening.id, channelId });
      return { ok: true } as const;
    };
    expect(await tellChannels(system, { post, paceMs: 0 })).toEqual({ sent: 1, failed: 0 });
    expect(heard).toHaveLength(1);
  });

  it.each(["is handed in", "is of an application that ended"])("is a late scorecard that %s", async (how) => {
    const { world, application, tell } = await setUp();
    const interviewer = await world.buildPerson("interviewer", "Ana Ruiz");
    const interview = await world.buildInterview({ application, interviewer });
    await world.db.inboxItem.create({
      data: {
        personId: interviewer.id,
        kind: "scorecard_late",
        key: "late",
        applicationId: application.id,
        interviewId: interview.id,
        at: later(1),
      },
    });
    if (how === "is handed in")
      await world.db.scorecard.create({
        data: {
          interviewId: interview.id,
          applicationId: application.id,
          authorId: interviewer.id,
          state: "submitted",
        },
      });
    else
      await world.db.application.update({
        where: { id: application.id },
        data: { disposition: "withdrawn", disposedAt: later(1) },
      });
    expect(await tell(2)).toEqual({ sent: 0, failed: 0 });
  });
});

describe("a channel in trouble", () => {
  it.each([500, 429, 302, 0])(
    "that answers %s is tried again later, says so, and loses nothing",
    async (status) => {
      const { ctx, opening, tell, happen } = await setUp();
      await happen("application.received");
      chat.setStatus(status);
      expect(await tell(2)).toEqual({ sent: 0, failed: 1 });
      const [listed] = (await listChannels(ctx, opening.id)).channels;
      expect(listed?.problem).not.toBe("");
      expect(JSON.stringify(listed)).not.toContain("secret");
      const before = chat.calls();
      expect(await tell(2.5)).toEqual({ sent: 0, failed: 0 });
      expect(chat.calls()).toBe(before);
      chat.setStatus(200);
      expect(await tell(4)).toEqual({ sent: 1, failed: 0 });
      expect((await listChannels(ctx, opening.id)).channels[0]).toMatchObject({ problem: "", lost: 0 });
    },
  );

  it("for a day gives a message up, counts it, and goes on with the next", async () => {
    const { row, tell, happen } = await setUp();
    await happen("application.received");
    await happen("decision.recorded");
    chat.setStatus(500);
    for (let day = 1; day <= 10; day += 1) await tell(day * 24 * 60);
    expect(await row()).toMatchObject({ lost: 1, failures: 0 });
    chat.setStatus(200);
    await tell(20 * 24 * 60);
    expect(chat.messages).toHaveLength(1);
    expect(chat.messages[0]).toContain("a decision is recorded");
  });

  it("is told by one of two processes", async () => {
    const { tell, happen } = await setUp();
    await happen("application.received");
    await Promise.all([tell(2), tell(2), tell(2)]);
    expect(chat.messages).toHaveLength(1);
  });
});

describe("the address of a channel", () => {
  it("that leads inwards is not written to, by number or by name", async () => {
    for (const url of [
      "https://127.0.0.1/x",
      "https://[::1]/x",
      "https://10.0.0.1/x",
      "https://169.254.169.254/x",
      "https://localhost/x",
      "http://hooks.chat.example/x",
      "https://hooks.chat.example:8443/x",
    ])
      expect(await postMessage(url, "Hello"), url).toMatchObject({
        problem: expect.stringMatching(/Only public addresses|into a private network/) as unknown,
      });
  });

  it("is tried on request, shown to nobody again, and gone when the channel is removed", async () => {
    const { world, opening, ctx, channelId, row, post } = await setUp();
    const input = { openingId: opening.id, channelId };
    await tryChannel(ctx, input, post);
    expect(chat.messages).toEqual(["Data &lt;Analyst&gt;: Baton writes to this channel from now on."]);
    chat.setStatus(404);
    await expect(tryChannel(ctx, input, post)).rejects.toMatchObject({ kind: "conflict" });
    await removeChannel(ctx, input);
    expect((await row()).url).toBe("");
    await expect(tryChannel(ctx, input, post)).rejects.toMatchObject({ kind: "not_found" });
    await expect(changeChannel(ctx, { ...input, hears: ["offer"] })).rejects.toMatchObject({
      kind: "not_found",
    });
    const events = await world.db.event.findMany({ where: { subjectId: channelId }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["channel.added", "channel.removed"]);
    expect(
      JSON.stringify(events, (_, value: unknown) => (typeof value === "bigint" ? 0 : value)),
    ).not.toContain("secret");
  });

  it("is kept by those who may change the opening, once each", async () => {
    const { world, opening, ctx, channelId, application } = await setUp();
    const interviewer = await world.buildPerson("interviewer");
    await world.buildInterview({ application, interviewer });
    const url = "https://hooks.chat.example/secret";
    for (const person of [interviewer, await world.buildPerson("hiring_manager")]) {
      const theirs = world.ctxFor(person);
      const input = { openingId: opening.id, channelId };
      await expect(listChannels(theirs, opening.id)).rejects.toMatchObject({ name: "Refusal" });
      await expect(addChannel(theirs, { ...input, url, hears: ["offer"] })).rejects.toMatchObject({
        name: "Refusal",
      });
      await expect(removeChannel(theirs, input)).rejects.toMatchObject({ name: "Refusal" });
      await expect(changeChannel(theirs, { ...input, hears: ["offer"] })).rejects.toMatchObject({
        name: "Refusal",
      });
      await expect(tryChannel(theirs, input)).rejects.toMatchObject({ name: "Refusal" });
    }
    await expect(tellChannels(ctx as never)).rejects.toMatchObject({ name: "Refusal" });
    await expect(addChannel(ctx, { openingId: opening.id, url, hears: ["offer"] })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
