import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, describe, expect, it } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { countTry } from "#app/platform/http/flood-limit.server.ts";
import { action as apply } from "#app/routes/careers/apply.tsx";
import { action as sendAhead } from "#app/routes/careers/upload-resume.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-flood-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = {
  readonly type: "DataWithResponseInit";
  readonly data: { readonly ok: boolean; readonly problem: string };
  readonly init: ResponseInit;
};

async function opening() {
  const world = await buildWorld(database(), { files });
  const { id, slug } = await world.buildOpening();
  const services = buildServices(database(), recordingJobs(), { files });
  const post = (form: FormData, clientAddress: string): ActionFunctionArgs => ({
    request: new Request(`http://baton.test/careers/${slug}/apply`, { method: "POST", body: form }),
    params: { slug },
    context: { services, clientAddress, nonce: "", requestId: "" },
  });
  const applications = () => world.db.application.count({ where: { openingId: id } });
  return { world, post, applications };
}

function application(number: number): FormData {
  const form = new FormData();
  form.append("name", "Rosa Lindqvist");
  form.append("email", `rosa.${number}@mail.example`);
  form.append("phone", "");
  form.append("links", "");
  form.append("consent", "yes");
  form.append("resume", new File([`Rosa Lindqvist, SQL since ${2000 + number}`], "resume.txt"));
  return form;
}

describe("a network from which many applications come", () => {
  it("is told to wait when its minute is used up, in words and by the header, and another one is not", async () => {
    const { post, applications } = await opening();
    for (let tried = 1; tried <= 55; tried += 1) await countTry("203.0.113.7");
    // One that is taken counts three times as much as one that is refused.
    for (let number = 1; number <= 2; number += 1)
      expect(await apply(post(application(number), "203.0.113.7"))).toMatchObject({ ok: true });
    const { data, init } = (await apply(post(application(3), "203.0.113.7"))) as unknown as Answer;
    expect(init.status).toBe(429);
    expect(Number(new Headers(init.headers).get("Retry-After"))).toBeLessThanOrEqual(60);
    expect(data).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/Wait a minute.*what you typed is still here/) as string,
      typed: { name: "Rosa Lindqvist", email: "rosa.3@mail.example" },
    });
    expect(await applications()).toBe(2);
    expect(await apply(post(application(4), "203.0.113.8"))).toMatchObject({ ok: true });
    expect(await applications()).toBe(3);
  });

  it("may mend a refused form as often as there are tries: only what is taken counts for more", async () => {
    const { post, applications } = await opening();
    const unsigned = application(1);
    unsigned.delete("consent");
    for (let tried = 1; tried <= 58; tried += 1) await countTry("203.0.113.11");
    expect(((await apply(post(unsigned, "203.0.113.11"))) as unknown as Answer).init.status).toBe(400);
    expect(await apply(post(application(1), "203.0.113.11"))).toMatchObject({ ok: true });
    expect(await applications()).toBe(1);
  });

  it("is told the same of files sent ahead of their forms, and what is refused is not kept", async () => {
    const { world, post } = await opening();
    const empty = () => post(new FormData(), "203.0.113.9");
    for (let sent = 1; sent <= 20; sent += 1) await sendAhead(empty());
    const [held, onDisk] = [await world.db.heldUpload.count(), filesOnDisk()];
    // The page reads status and body of the response itself: by 429 it knows to keep the file in the form.
    const waits: unknown = await sendAhead(post(application(1), "203.0.113.9"));
    if (!(waits instanceof Response)) throw new Error("An address without a page answers with a response.");
    expect([waits.status, await waits.json()]).toMatchObject([429, { ok: false }]);
    expect(Number(waits.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect([await world.db.heldUpload.count(), filesOnDisk()]).toEqual([held, onDisk]);
  });

  it("hears with its status that a role is closed", async () => {
    const { world, post } = await opening();
    await world.db.opening.updateMany({ data: { state: "closed" } });
    const refused: unknown = await sendAhead(post(application(1), "203.0.113.12"));
    if (!(refused instanceof Response)) throw new Error("An address without a page answers with a response.");
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { problem: expect.stringMatching(/closed/) as string },
    ]);
  });

  it("is a program's when it fills in what people do not see: thanked, and nothing of it is kept", async () => {
    const { post, applications } = await opening();
    const before = filesOnDisk();
    const form = application(1);
    form.append("website", "https://cheap.example");
    expect(await apply(post(form, "203.0.113.10"))).toMatchObject({ ok: true });
    expect(await applications()).toBe(0);
    expect(filesOnDisk()).toBe(before);
  });
});

function filesOnDisk(): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}
