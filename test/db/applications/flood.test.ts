import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, describe, expect, it } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
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
  it("is told to wait after twenty in an hour, in words and by the header, and another one is not", async () => {
    const { post, applications } = await opening();
    for (let number = 1; number <= 20; number += 1)
      expect(await apply(post(application(number), "203.0.113.7"))).toMatchObject({ ok: true });
    const { data, init } = (await apply(post(application(21), "203.0.113.7"))) as unknown as Answer;
    expect(init.status).toBe(429);
    expect(Number(new Headers(init.headers).get("Retry-After"))).toBeGreaterThan(3_000);
    expect(data).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/nothing you typed is lost/) as string,
    });
    expect(await applications()).toBe(20);
    expect(await apply(post(application(22), "203.0.113.8"))).toMatchObject({ ok: true });
    expect(await applications()).toBe(21);
  });

  it("is told the same of files sent ahead of their forms, and what is refused is not kept", async () => {
    const { world, post } = await opening();
    const empty = () => post(new FormData(), "203.0.113.9");
    for (let sent = 1; sent <= 60; sent += 1) await sendAhead(empty());
    const [held, onDisk] = [await world.db.heldUpload.count(), filesOnDisk()];
    const { data, init } = (await sendAhead(post(application(1), "203.0.113.9"))) as unknown as Answer;
    expect([init.status, data.ok]).toEqual([429, false]);
    expect([await world.db.heldUpload.count(), filesOnDisk()]).toEqual([held, onDisk]);
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
