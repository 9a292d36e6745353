import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBaton } from "#test/e2e/server.ts";
import type { RunningBaton } from "#test/e2e/server.ts";
import { cloneDatabase } from "#test/db/template.ts";
import type { TestDatabase } from "#test/db/template.ts";
import { ACTORS, MATRIX } from "./matrix.ts";
import type { ActorName, Expected } from "./matrix.ts";
import { readRouteList } from "./route-list.ts";
import { buildScene } from "./scene.ts";
import type { Scene } from "./scene.ts";

type Answer = { readonly status: number; readonly location: string; readonly headers: Headers };
type Cell = {
  readonly url: string;
  readonly how: string;
  readonly asData: boolean;
  readonly actor: ActorName;
  readonly expected: Expected;
};

const SECRET = "access-matrix-".repeat(4);
const SIGN_IN = /^\/sign-in\?to=|^\/sign-in$/;

const routes = readRouteList();
const cells = listCells();
const answers = new Map<Cell, Answer>();
/** What is unknown and has no page of its own; addresses that cannot be read; one that can be, in part. */
const WITHOUT_PAGE = ["/files/unknown", "/interviews/unknown/invite.ics"];
const UNREADABLE = ["/candidates/a%00b", "/pipeline/%00", "/careers/%E0%A4%A"];
const READABLE = "/candidates?q=%00%25_'";
const told = new Map<string, { readonly status: number; readonly text: string }>();
let database: TestDatabase;
let baton: RunningBaton;
let scene: Scene;

beforeAll(async () => {
  database = await cloneDatabase();
  baton = await startBaton({
    env: { DATABASE_URL: database.url, SECRET, PROCESS: "only-web", LOG_LEVEL: "error" },
  });
  scene = await buildScene(database, baton, SECRET);
  // Before anybody signs out.
  for (const path of [...WITHOUT_PAGE, ...UNREADABLE, READABLE]) {
    const answer = await fetch(baton.url + path, { headers: { Cookie: scene.cookieOf("admin") } });
    told.set(path, { status: answer.status, text: await answer.text() });
  }
  for (const cell of inSafeOrder(cells)) answers.set(cell, await ask(cell));
}, 600_000);

afterAll(async () => {
  await baton?.stop();
  await database?.drop();
});

describe("the access matrix", () => {
  it("has a row for every route and intent, and no row without one", () => {
    const wanted = routes.flatMap(({ url, answersGet, intents }) => [
      ...(answersGet ? [`GET ${url}`] : []),
      ...intents.map((intent) => `${intent} ${url}`),
    ]);
    expect(MATRIX.map(({ url, how }) => `${how} ${url}`).sort()).toEqual(wanted.sort());
  });

  const keys = [...new Set(cells.map(keyOf))];
  it.each(keys)("%s", (key) => {
    const row = cells.filter((cell) => keyOf(cell) === key);
    const seen = Object.fromEntries(row.map((cell) => [cell.actor, judge(cell)]));
    expect(seen).toEqual(Object.fromEntries(row.map((cell) => [cell.actor, cell.expected])));
    for (const cell of row) expect(answers.get(cell)?.status).toBeLessThan(500);
  });
});

describe("every answer", () => {
  it.each(routes.filter((route) => route.answersGet).map((route) => route.url))("guards %s", (url) => {
    for (const [cell, { headers, status }] of answers) {
      if (cell.url !== url || cell.how !== "GET") continue;
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, `${cell.actor} ${status}`).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    }
  });

  it("never has a nonce twice", () => {
    const nonces = [...answers.values()].map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(answers.size);
  });
});

describe("a form that is sent after its session has ended", () => {
  const forms = MATRIX.filter(({ how, cells: row }) => how !== "GET" && row.anonymous === "to sign-in");

  it.each(forms.map(({ url, how }) => [how, url] as const))("%s %s keeps its page", async (how, url) => {
    const answer = await send(`${scene.pathFor(url, "anonymous")}.data`, "anonymous", {
      method: "POST",
      headers: { Origin: baton.url },
      body: new URLSearchParams({ intent: how, ...scene.bodyFor(url, how) }),
    });
    expect(answer.status).toBe(401);
  });
});

describe("an address that leads nowhere", () => {
  it.each(WITHOUT_PAGE)("%s says in plain words what is not there", (path) => {
    expect(told.get(path)).toEqual({
      status: 404,
      text: expect.stringMatching(/^This (file|interview) [^<{]*$/) as unknown,
    });
  });

  it.each(UNREADABLE)("%s leads to the page that says so", (path) => {
    expect(told.get(path)).toEqual({ status: 404, text: expect.stringContaining("Nothing here") as unknown });
  });

  it("is read without a NUL in its question", () => {
    expect(told.get(READABLE)?.status).toBe(200);
  });
});

describe("another site", () => {
  it.each(routes.filter((route) => route.intents.length > 0).map((route) => route.url))(
    "cannot post to %s",
    async (url) => {
      const path = scene.pathFor(url, "admin");
      for (const origin of ["https://elsewhere.example", "null", `${baton.url}.elsewhere.example`]) {
        for (const suffix of ["", ".data"]) {
          const answer = await send(path + suffix, "admin", {
            method: "POST",
            headers: { Origin: origin },
            body: new URLSearchParams({ intent: "save" }),
          });
          expect(answer.status, `${origin} ${suffix}`).toBe(403);
        }
      }
    },
  );
});

function listCells(): readonly Cell[] {
  const pages = new Set(routes.filter((route) => route.isPage).map((route) => route.url));
  return MATRIX.flatMap(({ url, how, cells: row }) =>
    ACTORS.flatMap((actor) => {
      const cell = { url, how, actor, expected: row[actor] };
      const alsoAsData = how === "GET" && pages.has(url);
      return [{ ...cell, asData: false }, ...(alsoAsData ? [{ ...cell, asData: true }] : [])];
    }),
  );
}

function keyOf(cell: Cell): string {
  return `${cell.how} ${cell.url}${cell.asData ? " as data" : ""}`;
}

/** Refusals first and reading before writing, so that no cell finds the scene changed by another. */
function inSafeOrder(all: readonly Cell[]): readonly Cell[] {
  const refused = all.filter(({ expected }) => expected !== "allowed" && expected !== "public");
  const passed = all.filter((cell) => !refused.includes(cell));
  const read = passed.filter((cell) => cell.how === "GET");
  const write = passed.filter((cell) => cell.how !== "GET");
  // A candidate who withdraws takes their interviewers' sight with them, so the candidate writes last.
  const ours = write.filter(({ expected }) => expected === "allowed");
  return [...refused, ...read, ...ours, ...write.filter((cell) => !ours.includes(cell))];
}

async function ask(cell: Cell): Promise<Answer> {
  const path = scene.pathFor(cell.url, cell.actor);
  if (cell.how === "GET") return send(cell.asData ? `${path}.data` : path, cell.actor, {});
  const fields = { intent: cell.how, ...scene.bodyFor(cell.url, cell.how) };
  return send(path, cell.actor, {
    method: "POST",
    headers: { Origin: baton.url, Accept: "text/html" },
    body: new URLSearchParams(fields),
  });
}

async function send(path: string, actor: ActorName, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set("Cookie", scene.cookieOf(actor));
  const answer = await fetch(baton.url + path, { ...init, headers, redirect: "manual" });
  const type = answer.headers.get("content-type") ?? "";
  let location = answer.headers.get("location") ?? "";
  // A redirect of a data request stands in its body; an event stream has no end to wait for.
  if (type.startsWith("text/event-stream")) await answer.body?.cancel();
  else {
    const text = await answer.text();
    if (answer.status === 202) location = /"(\/[^"]*)"/.exec(text)?.[1] ?? "unknown";
  }
  return { status: answer.status, location, headers: answer.headers };
}

/** What an answer amounts to. A fault in the fields (400, 409) counts as passed: the policy was asked first. */
function judge(cell: Cell): string {
  const { status, location } = answers.get(cell) ?? { status: 0, location: "" };
  if (status === 404) return "not found";
  if (status === 403) return "forbidden";
  if (SIGN_IN.test(location)) return "to sign-in";
  if (status === 0 || status === 401 || status >= 500) return `broken: ${status}`;
  return cell.expected === "public" ? "public" : "allowed";
}
