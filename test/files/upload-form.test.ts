import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import type { RouteArgs } from "#app/platform/http/respond.server.ts";

const dir = mkdtempSync(join(tmpdir(), "baton-upload-form-"));
const store = createFileStore({ dir });
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const PASSWORD_NEEDED = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O(${"a".repeat(32)})/U(${"a".repeat(32)})/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[(${"a".repeat(16)})(${"a".repeat(16)})]>>
%%EOF`;
const TALKS_OF_IT = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Title(How I used /Encrypt)>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

async function send(content: string) {
  const form = new FormData();
  form.append("name", "Ada");
  form.append("resume", new File([content], "resume.pdf", { type: "application/pdf" }));
  const request = new Request("http://baton.example/apply", { method: "POST", body: form });
  const args = { request, params: {}, context: { services: { files: store } } } as unknown as RouteArgs;
  const read = await readUploadedForm(args, { maxFiles: 1 });
  return read.ok ? read.files[0] : undefined;
}

describe("a PDF that arrives with a form", () => {
  it("is known to ask for a password while its sender can still choose another", async () => {
    expect(await send(PASSWORD_NEEDED)).toMatchObject({ fileType: "pdf", encrypted: true });
  });

  it("is taken when it opens without one", async () => {
    expect(await send(TALKS_OF_IT)).toMatchObject({ fileType: "pdf", encrypted: false });
  });
});
