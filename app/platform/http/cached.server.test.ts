import { describe, expect, it } from "vitest";
import { cachedFile } from "./cached.server.ts";

function ask(body: string, known?: string): Response {
  const headers = new Headers(known === undefined ? [] : [["If-None-Match", known]]);
  return cachedFile(new Request("http://baton.test/x", { headers }), body, { "Cache-Control": "private" });
}

describe("a file that is asked for again and again", () => {
  it("is sent once, and not again until it says something else", async () => {
    const first = ask("one");
    const etag = first.headers.get("ETag") ?? "";
    expect([first.status, await first.text()]).toEqual([200, "one"]);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = ask("one", known);
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
      expect(again.headers.get("Cache-Control")).toBe("private");
    }
    expect(ask("two", etag).status).toBe(200);
    expect(ask("one", etag.slice(1, -1)).status).toBe(200);
  });
});
