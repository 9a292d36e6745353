import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { action as apply } from "#app/routes/careers/apply.tsx";
import { action as onStatus } from "#app/routes/status/status.tsx";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-zone-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function setUp() {
  const world = await buildWorld(database(), { files });
  const { slug } = await world.buildOpening();
  const services = buildServices(database(), recordingJobs(), { files });
  const context = { services, clientAddress: "203.0.113.20", nonce: "", requestId: "" };
  const post = (path: string, fields: Readonly<Record<string, string | File>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return new Request(`http://baton.test${path}`, { method: "POST", body });
  };
  const send = (email: string, from: Readonly<Record<string, string>>) => {
    const resume = new File([`SQL since 2009, ${email}`], "resume.txt");
    const about = { name: "Rosa Lindqvist", email, phone: "", links: "", consent: "yes", resume };
    const request = post(`/careers/${slug}/apply`, { ...about, ...from });
    return apply({ request, params: { slug }, context });
  };
  const candidate = (email: string) => world.db.candidate.findFirstOrThrow({ where: { email } });
  return { world, context, post, send, candidate };
}

describe("the form of an application", () => {
  it("takes the zone that the browser says, and refuses nobody whose browser says none", async () => {
    const { send, candidate } = await setUp();
    const said: readonly Readonly<Record<string, string>>[] = [
      { timeZone: "Asia/Tokyo" },
      { timeZone: "Mars/Olympus" },
      { timeZone: "UTC" },
      {},
    ];
    const kept: string[] = [];
    for (const [number, from] of said.entries()) {
      const email = `rosa.${number}@mail.example`;
      expect(await send(email, from)).toMatchObject({ ok: true });
      kept.push((await candidate(email)).timeZone);
    }
    expect(kept).toEqual(["Asia/Tokyo", "", "", ""]);
  });
});

describe("the page of a candidate", () => {
  it("takes another zone of theirs, which a later application from elsewhere leaves", async () => {
    const { world, context, post, send, candidate } = await setUp();
    const email = "rosa@mail.example";
    await send(email, { timeZone: "Asia/Tokyo" });
    const application = await world.db.application.findFirstOrThrow({ where: { candidate: { email } } });
    const token = candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
    const choose = (timeZone: string) => {
      const request = post(`/status/${token}`, { intent: "zone", timeZone });
      return onStatus({ request, params: { token }, context });
    };
    expect(await choose("Mars/Olympus")).toMatchObject({ init: { status: 400 } });
    expect((await candidate(email)).timeZone).toBe("Asia/Tokyo");
    expect(await choose("America/Lima")).toMatchObject({ status: 302 });
    await send(email, { timeZone: "Asia/Tokyo" });
    expect((await candidate(email)).timeZone).toBe("America/Lima");
  });
});
