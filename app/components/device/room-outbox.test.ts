import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createRoomOutbox } from "./room-outbox.ts";
import type { ActStore, WaitingAct } from "./room-outbox.ts";

const OFFLINE = new TypeError("Failed to fetch");
const DONE = { ok: true };

/** What outlives the tab. */
function memoryStore(): ActStore & { readonly kept: Map<string, WaitingAct> } {
  const kept = new Map<string, WaitingAct>();
  return {
    kept,
    list: () => Promise.resolve([...kept.values()]),
    put: (act) => Promise.resolve(void kept.set(act.id, act)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

function openOutbox(
  options: { store?: ActStore; online?: () => boolean; well?: boolean; patienceMs?: number } = {},
) {
  const { store = memoryStore(), online = () => true, well = true, patienceMs = 50 } = options;
  return createRoomOutbox({
    store,
    isOnline: online,
    serverIsWell: () => Promise.resolve(well),
    patienceMs,
  });
}

function fields(actId: string, intent = "rate") {
  return { intent, actId };
}

const never = () => new Promise<never>(() => undefined);

describe("what is done in a room", () => {
  it("is written down while the server is asked, and off the device once the server has answered", async () => {
    const store = memoryStore();
    const outbox = openOutbox({ store });
    const answer = await outbox.act("i", fields("a"), () => {
      expect([...store.kept.keys()]).toEqual(["a"]);
      return Promise.resolve(DONE);
    });
    expect(answer).toEqual(DONE);
    expect(outbox.state()).toEqual({ away: false, acts: [] });
    await vi.waitFor(() => expect(store.kept.size).toBe(0));
  });

  it("is answered by a server that is faster than the device, and leaves nothing on it", async () => {
    const store = memoryStore();
    let write = () => undefined as void;
    const put = (act: WaitingAct) =>
      new Promise<void>((done) => {
        write = () => {
          store.kept.set(act.id, act);
          done();
        };
      });
    const outbox = openOutbox({ store: { ...store, put } });
    expect(await outbox.act("i", fields("a"), () => Promise.resolve(DONE))).toEqual(DONE);
    write();
    expect(store.kept.size).toBe(1);
    await vi.waitFor(() => expect(store.kept.size).toBe(0));
  });

  it("is told as kept only when it is on the device, also who was signed out meanwhile", async () => {
    const signIn = new Response(null, { status: 302, headers: { Location: "/sign-in?to=%2F" } });
    for (const failure of [OFFLINE, signIn]) {
      const store = memoryStore();
      const put = (act: WaitingAct) =>
        new Promise<void>((done) => setTimeout(done, 10)).then(() => store.put(act));
      const outbox = openOutbox({ store: { ...store, put } });
      await outbox.act("i", fields("a"), () => Promise.reject(failure as Error)).catch(() => undefined);
      expect([...store.kept.keys()]).toEqual(["a"]);
    }
  });

  it("is nobody else's to send while it is being written down", async () => {
    const store = memoryStore();
    const offered: unknown[] = [];
    const outbox = openOutbox({
      store: {
        ...store,
        put: (act) => {
          offered.push(outbox.next("i"));
          return store.put(act);
        },
      },
    });
    await outbox.act("i", fields("a"), () => Promise.resolve(DONE));
    expect(offered).toEqual([null]);
  });

  it("waits for the one before it, also when the network is back", async () => {
    let online = false;
    const outbox = openOutbox({ online: () => online });
    const ask = () => Promise.resolve(DONE);
    await outbox.act("i", fields("a"), ask);
    online = true;
    expect(await outbox.act("i", fields("b"), ask)).toMatchObject({ kept: true });
    expect(outbox.next("i")?.id).toBe("a");
    await outbox.act("i", fields("a"), ask);
    expect(outbox.next("i")?.id).toBe("b");
  });

  it("is kept when nothing answers, in time or at all, and when the server cannot", async () => {
    const failures = [
      () => Promise.reject(OFFLINE),
      never,
      () => Promise.reject(new Error("Unable to decode")),
      () => Promise.reject(Object.assign(new Error(), { status: 503 })),
    ];
    for (const fail of failures) {
      const outbox = openOutbox({ well: false });
      expect(await outbox.act("i", fields("a"), fail)).toMatchObject({ ok: true, kept: true });
      expect(outbox.state()).toMatchObject({ away: true, acts: [{ id: "a", late: true }] });
    }
  });

  it("is not kept when the server says no", async () => {
    const outbox = openOutbox();
    const refusal = { ok: false, problem: "This question was asked already.", fields: {} };
    expect(await outbox.act("i", fields("a"), () => Promise.resolve(refusal))).toEqual(refusal);
    const gone = { status: 404, data: {} };
    await expect(
      outbox.act("i", fields("b"), () => Promise.reject(gone as unknown as Error)),
    ).rejects.toEqual(gone);
    expect(outbox.state().acts).toEqual([]);
  });

  it("is kept for the next sign-in when the session has ended", async () => {
    const outbox = openOutbox();
    const signIn = new Response(null, { status: 302, headers: { Location: "/sign-in?to=%2F" } });
    await expect(outbox.act("i", fields("a"), () => Promise.reject(signIn as unknown as Error))).rejects.toBe(
      signIn,
    );
    expect(outbox.next("i")?.id).toBe("a");
  });

  it("counts as done when it has arrived before", async () => {
    const outbox = openOutbox();
    const arrived = { ok: false, problem: "This has arrived already.", fields: { act: "arrived" } };
    expect(await outbox.act("i", fields("a"), () => Promise.resolve(arrived))).toEqual({ ok: true });
    expect(outbox.state().acts).toEqual([]);
  });

  it("does not stop everything behind it when a server that is well fails it again and again", async () => {
    const outbox = openOutbox();
    const fail = () => Promise.reject(new Error("Unexpected Server Error"));
    expect(await outbox.act("i", fields("a"), fail)).toMatchObject({ kept: true });
    await outbox.act("i", fields("b"), fail);
    expect(await outbox.act("i", fields("a"), fail)).toMatchObject({ kept: true });
    expect(await outbox.act("i", fields("a"), fail)).toMatchObject({ ok: false });
    expect(outbox.next("i")?.id).toBe("b");
  });

  it("is told as away until the network is back, whatever answer was still on its way when it went", async () => {
    let online = true;
    const outbox = openOutbox({ online: () => online });
    const loseNetwork = () => {
      online = false;
      outbox.lost();
      return Promise.resolve(DONE);
    };
    outbox.lost();
    outbox.reached();
    expect(outbox.state().away).toBe(false);
    await loseNetwork();
    outbox.reached();
    expect(outbox.state().away).toBe(true);
    online = true;
    outbox.reached();
    await outbox.act("i", fields("a"), loseNetwork);
    expect(outbox.state()).toEqual({ away: true, acts: [] });
    online = true;
    await outbox.now("i", loseNetwork);
    expect(outbox.state().away).toBe(true);
    online = true;
    outbox.reached();
    expect(outbox.state().away).toBe(false);
  });

  it("goes before what ends the interview, which waits for nobody else's", async () => {
    let online = false;
    const outbox = openOutbox({ online: () => online });
    const ask = () => Promise.resolve(DONE);
    await outbox.act("i", fields("a"), ask);
    expect(await outbox.now("i", ask)).toMatchObject({ ok: false });
    expect(await outbox.now("other", ask)).toEqual(DONE);
    online = true;
    outbox.reached();
    const finish = outbox.now("i", ask);
    await outbox.act("i", fields("a"), ask);
    expect(await finish).toEqual(DONE);
  });

  it("goes once more when the page gave up asking, and the server does not count as away", async () => {
    const outbox = openOutbox();
    const dropped = () => Promise.reject(new DOMException("signal is aborted without reason", "AbortError"));
    expect(await outbox.act("i", fields("a"), dropped)).toMatchObject({ ok: true, kept: true });
    expect(outbox.state()).toMatchObject({ away: false, acts: [{ id: "a", late: true }] });
    expect(outbox.next("i")?.id).toBe("a");
    await expect(outbox.now("other", dropped)).rejects.toThrow("aborted");
    expect(outbox.state().away).toBe(false);
  });

  it("is waited for by what ends the interview while there is a network, also when the last try did not arrive", async () => {
    const outbox = openOutbox();
    const ask = () => Promise.resolve(DONE);
    await outbox.act("i", fields("a"), () => Promise.reject(OFFLINE));
    const finish = outbox.now("i", ask);
    await outbox.act("i", fields("a"), ask);
    expect(await finish).toEqual(DONE);
  });

  it("is waited for by what ends the interview for as long as something arrives", async () => {
    const outbox = openOutbox({ patienceMs: 60 });
    const ask = () => Promise.resolve(DONE);
    const ids = ["a", "b", "c", "d"];
    await outbox.act("i", fields("a"), () => Promise.reject(OFFLINE));
    for (const id of ids.slice(1)) await outbox.act("i", fields(id), ask);
    const finish = outbox.now("i", ask);
    for (const id of ids) {
      await new Promise((done) => setTimeout(done, 30));
      await outbox.act("i", fields(id), ask);
    }
    expect(await finish).toEqual(DONE);
  });

  it("is nobody else's who signs in in the same tab", async () => {
    const outbox = openOutbox({ online: () => false });
    await outbox.act("i", fields("a"), never);
    outbox.forget();
    expect(outbox.state()).toEqual({ away: false, acts: [] });
  });
});

type Step = "act" | "online" | "offline" | "send" | "kill" | "lose-answer";
const steps = fc.array(
  fc.constantFrom<Step>("act", "act", "act", "online", "offline", "send", "send", "kill", "lose-answer"),
  { maxLength: 40 },
);

describe("whatever the network and the tab do", () => {
  it("each act arrives once, in the order in which it was done", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (schedule) => {
        const store = memoryStore();
        const server = new Set<string>();
        const done: string[] = [];
        let online = true;
        let answersAreLost = false;
        const open = () => openOutbox({ store, online: () => online });
        let outbox = open();
        // The server knows an act by its name; its answer may be lost on the way back.
        const ask = (id: string) => async () => {
          if (!online) throw OFFLINE;
          const again = server.has(id);
          server.add(id);
          if (answersAreLost) {
            answersAreLost = false;
            throw OFFLINE;
          }
          return again ? { ok: false, problem: "", fields: { act: "arrived" } } : DONE;
        };
        async function send(): Promise<void> {
          await outbox.open();
          const next = outbox.next("i");
          if (next) await outbox.act("i", next.fields, ask(next.id));
        }
        for (const step of schedule) {
          if (step === "act") {
            const id = `act-${done.length}`;
            done.push(id);
            await outbox.act("i", fields(id), ask(id));
          } else if (step === "send") await send();
          else if (step === "kill") outbox = open();
          else if (step === "lose-answer") answersAreLost = true;
          else online = step === "online";
        }
        online = true;
        answersAreLost = false;
        outbox = open();
        for (let left = 0; left <= done.length; left += 1) await send();
        expect([...server]).toEqual(done);
        expect(store.kept.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
