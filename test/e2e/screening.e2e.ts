import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import pg from "pg";
import { DEMO_PASSWORD } from "../../scripts/demo-sign-ins.mjs";
import { signIn } from "./people.ts";
import { openRole } from "./recruiting.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

const RECRUITER = "recruiter@demo.baton.example";
const MANAGER = "manager@demo.baton.example";
const RESUMES = 50;
/** Real and made resumes of every format; some are broken on purpose, as they are in life. */
const FILES = ["test/fixtures/resumes", "test/fixtures/made-resumes/files"].flatMap((folder) =>
  readdirSync(folder)
    .filter(
      (name) =>
        /\.(pdf|docx|rtf|odt|txt)$/.test(name) && !/empty|corrupt|truncated|password|userpw/.test(name),
    )
    .map((name) => join(folder, name)),
);

let baton: RunningBaton;

test.beforeAll(async () => {
  baton = await startBaton({ demo: true });
});
test.afterAll(() => baton.stop());

/** Fifty people stand at one opening, each with another file where there are enough of them. */
async function addAll(openingId: string, cookie: string): Promise<void> {
  for (let index = 0; index < RESUMES; index += 1) {
    const path = FILES[index % FILES.length] ?? "";
    const body = new FormData();
    body.set("openingId", openingId);
    body.set("name", `Applicant ${String(index + 1).padStart(2, "0")}`);
    body.set("email", `applicant.${index + 1}@mail.example`);
    for (const field of ["phone", "links", "location", "sourceDetail"]) body.set(field, "");
    body.set("source", "added_by_recruiter");
    body.append("resume", new File([readFileSync(path)], `${index + 1}-${basename(path)}`));
    const answer = await fetch(`${baton.url}/candidates/new`, {
      method: "POST",
      headers: { Origin: baton.url, Cookie: cookie, Accept: "text/html" },
      body,
      redirect: "manual",
    });
    if (answer.status !== 302)
      throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 400)}`);
  }
}

/** Asks the database itself, as it stands beside the running server. */
async function ask<Row extends pg.QueryResultRow>(sql: string, values: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: baton.databaseUrl() });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function openQueue(page: Page, title: string): Promise<string> {
  await page.goto("/screening");
  const row = page.getByRole("row", { name: new RegExp(title) });
  await row.getByRole("link", { name: "Screen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Session cookies of somebody who works by script. */
async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`${baton.url}/sign-in`, {
    method: "POST",
    headers: { Origin: baton.url },
    body: new URLSearchParams({ intent: "password", email, password: DEMO_PASSWORD }),
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

type Told = { readonly ok: boolean; readonly problem: string | null; readonly decisionId?: string };

/** Sends until the server answers, as a browser does. */
async function insist(openingId: string, cookie: string, fields: Record<string, string>): Promise<Told> {
  for (;;) {
    const answer = await fetch(`${baton.url}/screening/${openingId}/act`, {
      method: "POST",
      headers: { Origin: baton.url, Cookie: cookie },
      body: new URLSearchParams(fields),
    }).catch(() => null);
    if (answer && answer.status < 500) return (await answer.json()) as Told;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Another device goes on where this one stands: one resume further than the first that waits, and then back. */
async function goesOnElsewhere(page: Page): Promise<void> {
  const heading = page.getByRole("heading", { level: 2 });
  const next = await heading.innerText();
  const told: string[] = [];
  page.on("response", (answer) => {
    const sent = new URLSearchParams(answer.request().postData() ?? "");
    if (answer.ok() && sent.get("intent") === "place") told.push(sent.get("applicationId") ?? "");
  });
  await page.keyboard.press("j");
  await expect(heading).not.toHaveText(next);
  const there = await heading.innerText();
  const href = (await heading.getByRole("link").getAttribute("href")) ?? "";
  await expect.poll(() => told).toContain(href.split("/").at(-1));
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: there })).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 2, name: next })).toBeVisible();
}

const lastDecisions = (page: Page) => page.getByRole("button", { name: "Last decisions" });

test("fifty resumes are screened by keyboard with a server killed in between, and nothing is lost", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  const title = "Analytics Engineer, fifty";
  await openRole(page, title);
  const openingId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await addAll(openingId, await cookieOf(RECRUITER));
  // A key may be pressed before the next look at the page has begun, so every page keeps its time.
  await page.addInitScript(() => {
    window.addEventListener("keydown", () => Object.assign(window, { pressedAt: performance.now() }), {
      capture: true,
    });
  });
  await openQueue(page, title);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: false });
  });
  const names: string[] = [];
  const painted: number[] = [];
  const keys = [["a"], ["r", "1"], ["r", "r"], ["a"], ["h"]];
  let killed: Promise<void> | null = null;
  for (let index = 0; index < RESUMES; index += 1) {
    const heading = page.getByRole("heading", { level: 2 });
    const name = await heading.innerText();
    names.push(name);
    if (index === 20) killed = baton.killAndRestart();
    const pressed = keys[index % keys.length] ?? [];
    for (const key of pressed.slice(0, -1)) await page.keyboard.press(key);
    const took = page.evaluate(
      ([before]) =>
        new Promise<number>((done) => {
          const changed = () => document.querySelector("h2")?.textContent !== before;
          const since = () => performance.now() - (window as unknown as { pressedAt: number }).pressedAt;
          const look = () =>
            changed() ? requestAnimationFrame(() => done(since())) : requestAnimationFrame(look);
          look();
        }),
      [name],
    );
    await page.keyboard.press(pressed.at(-1) ?? "a");
    if (index < RESUMES - 1) painted.push(await took);
    else took.catch(() => undefined);
    // Soon, because the server does not stay away for long.
    if (index === 21) await expect(page.getByText(/\d decisions? on this device/)).toBeVisible();
    if (index === 30) {
      await killed;
      await expect(page.getByText("All decisions are saved")).toBeVisible({ timeout: 60_000 });
      await goesOnElsewhere(page);
    }
  }
  await expect(page.getByText("All resumes are read")).toBeVisible();
  await expect(page.getByText("All decisions are saved")).toBeVisible({ timeout: 60_000 });
  expect(new Set(names).size).toBe(RESUMES);

  const ordered = painted.toSorted((one, other) => one - other);
  const p95 = ordered[Math.floor(ordered.length * 0.95)] ?? 0;
  console.log(`next name painted: p50 ${ordered[25]?.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);

  // What the server has is what was decided, in its order.
  await page.reload();
  await lastDecisions(page).click();
  const items = page.getByRole("dialog").getByRole("listitem");
  await expect(items).toHaveCount(20);
  for (const [index, name] of names.slice(-20).toReversed().entries()) {
    await expect(items.nth(index)).toContainText(name);
  }
  await page.keyboard.press("Escape");
  await page.goto("/screening");
  await expect(page.getByRole("row", { name: new RegExp(title) })).toContainText("10 put off");
});

test("two hundred decisions by script with a kill -9 in between are all stored, once each, in their order", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  const openingId = await openQueue(page, "Statistician, experimentation");
  const queue = await (await page.request.get(`/screening/${openingId}.data`)).text();
  const cookie = await cookieOf(RECRUITER);
  const href =
    (await page
      .getByRole("link", { name: await page.getByRole("heading", { level: 2 }).innerText() })
      .getAttribute("href")) ?? "";
  const applicationId = href.split("/").at(-1) ?? "";
  expect(queue).toContain(applicationId);
  const sent: string[] = [];
  let killed: Promise<void> | null = null;
  // Put off and taken back, a hundred times each: two hundred decisions on one resume, each resting on the one before.
  for (let index = 0; index < 100; index += 1) {
    const decisionId = randomUUID();
    if (index === 50) killed = baton.killAndRestart();
    const decide = {
      intent: "decide",
      actId: decisionId,
      applicationId,
      outcome: "later",
      track: "experienced",
      levels: "{}",
      reasonCode: "",
      note: `number ${index}`,
      sendMail: "no",
    };
    const told = await insist(openingId, cookie, decide);
    expect(told, JSON.stringify(told)).toMatchObject({ ok: true, decisionId });
    // A second arrival changes nothing.
    if (index % 10 === 0)
      expect(await insist(openingId, cookie, decide)).toMatchObject({ ok: true, decisionId });
    const undone = await insist(openingId, cookie, { intent: "undo", decisionId });
    expect(undone.ok || /undone already/.test(undone.problem ?? "")).toBe(true);
    sent.push(decisionId);
  }
  await killed;
  const timeline = await ask<{ id: string; note: string; undone: boolean }>(
    `SELECT id, note, "undoneAt" IS NOT NULL AS undone FROM "ScreeningDecision"
     WHERE "applicationId" = $1 AND note LIKE 'number %' ORDER BY "decidedAt", id`,
    [applicationId],
  );
  expect(timeline.map(({ id }) => id)).toEqual(sent);
  expect(timeline.map(({ note }) => note)).toEqual(sent.map((_, index) => `number ${index}`));
  expect(timeline.every(({ undone }) => undone)).toBe(true);
});

test("read blind, no answer of the server tells who it is, and the original stays closed", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, MANAGER);
  const openingId = await openQueue(page, "Data Platform Engineer");
  const name = await page.getByRole("heading", { level: 2 }).innerText();
  const card = await (await page.request.get(`/screening/${openingId}.data`)).text();
  const email = /[\w.]+@mail\.example/.exec(card)?.[0] ?? "missing";
  const telling = [
    ...name.split(" "),
    email,
    "git.example",
    "+49 30",
    ...["TU Berlin", "Porto", "Kraków", "Sevilla"],
  ];
  const everything = async () => {
    const addresses = [
      `/screening/${openingId}`,
      `/screening/${openingId}.data`,
      `/screening/${openingId}/list`,
    ];
    const texts = await Promise.all(addresses.map(async (one) => (await page.request.get(one)).text()));
    const ids = [
      ...new Set([...(texts[1] ?? "").matchAll(/"([a-z][a-z0-9]{23})"/g)].map(([, id]) => id ?? "")),
    ];
    for (const id of ids) {
      texts.push(await (await page.request.get(`/screening/${openingId}/card?application=${id}`)).text());
    }
    return texts.join("\n");
  };
  expect(await everything()).toContain(email);
  await page.getByRole("switch", { name: "Blind" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Candidate / })).toBeVisible();
  const sent = await everything();
  for (const word of telling) expect(sent, word).not.toContain(word);
  expect(sent).not.toMatch(/@mail\.example|"\/files\//);
  await expect(page.getByText("Original hidden")).toBeVisible();
  await page.getByRole("switch", { name: "Blind" }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
});

test("a second screener is told live that somebody reads a resume, and the decision takes it off their queue", async ({
  browser,
}) => {
  const recruiter = await signIn(browser, baton.url, RECRUITER);
  const manager = await signIn(browser, baton.url, MANAGER);
  const openingId = await openQueue(recruiter, "Data Infrastructure Engineer");
  // A resume of the sample would stay for a second, independent look.
  await ask('UPDATE "Opening" SET "secondLookShare" = 0 WHERE id = $1', [openingId]);
  const heading = recruiter.getByRole("heading", { level: 2 });
  const name = await heading.innerText();
  const href = (await heading.getByRole("link").getAttribute("href")) ?? "";
  await manager.goto(`/screening/${openingId}?application=${href.split("/").at(-1)}`);
  await expect(manager.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(recruiter.getByText(/is reading this one, too/)).toBeVisible();
  await expect(manager.getByText(/Mara Lindqvist is reading this one, too/)).toBeVisible();
  await recruiter.keyboard.press("a");
  await expect(recruiter.getByText(`${name} advanced to the phone screen.`)).toBeVisible();
  await expect(manager.getByText("Somebody has decided this one meanwhile.")).toBeVisible();
  await manager.keyboard.press("a");
  await expect(manager.getByText("advanced to the phone screen.")).toHaveCount(0);
  await recruiter.keyboard.press("z");
  await expect(recruiter.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(recruiter.getByText("All decisions are saved")).toBeVisible();
});

test("decisions without network wait on this device and are sent once it is back", async ({ browser }) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  await openQueue(page, "Report Designer");
  const heading = page.getByRole("heading", { level: 2 });
  const resume = page.getByRole("region", { name: "Resume of this candidate" });
  // The next resume is on this device once it can be read: a look at it and back.
  const first = await heading.innerText();
  await page.keyboard.press("j");
  await expect(heading).not.toHaveText(first);
  await expect(resume.getByText(/^Applied /)).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading).toHaveText(first);
  const names: string[] = [];
  await page.context().setOffline(true);
  for (const key of ["m", "h"]) {
    const name = await heading.innerText();
    names.push(name);
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { level: 2, name })).toHaveCount(0);
  }
  await expect(page.getByText("2 decisions on this device")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("All decisions are saved")).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await lastDecisions(page).click();
  const items = page.getByRole("dialog").getByRole("listitem");
  for (const [index, name] of names.toReversed().entries())
    await expect(items.nth(index)).toContainText(name);
});

test("what is written beside a resume stays on the way to the next and back, and after undo", async ({
  browser,
}) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  await openQueue(page, "Data Analyst");
  const heading = page.getByRole("heading", { level: 2 });
  const name = await heading.innerText();
  const note = page.getByLabel("Note for the team");
  await note.fill("Led the move to Kafka");
  await note.blur();
  await page.keyboard.press("j");
  await expect(heading).not.toHaveText(name);
  await expect(note).toHaveValue("");
  await page.keyboard.press("k");
  await expect(heading).toHaveText(name);
  await expect(note).toHaveValue("Led the move to Kafka");
  await page.keyboard.press("h");
  await expect(page.getByText(`${name} put off.`)).toBeVisible();
  await page.keyboard.press("z");
  await expect(heading).toHaveText(name);
  await expect(note).toHaveValue("Led the move to Kafka");
});

test("keys are silent where somebody writes, can be changed, and switched off", async ({ browser }) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  await openQueue(page, "Data Analyst");
  const heading = page.getByRole("heading", { level: 2 });
  const name = await heading.innerText();
  await page.getByLabel("Note for the team").fill("");
  await page.getByLabel("Note for the team").pressSequentially("a harm");
  await expect(heading).toHaveText(name);
  await page.getByLabel("Note for the team").blur();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys for screening" });
  await sheet.getByRole("button", { name: /for Advance/ }).click();
  await page.keyboard.press("q");
  await expect(sheet.getByRole("button", { name: /for Advance.*now Q/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("a");
  await expect(heading).toHaveText(name);
  await page.keyboard.press("q");
  await expect(page.getByText(`${name} advanced to the phone screen.`)).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await page.keyboard.press("?");
  await sheet.getByRole("switch", { name: "Single keys act" }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("q");
  await expect(heading).toHaveText(name);
  await page.keyboard.press("?");
  await sheet.getByRole("button", { name: "Back to the usual keys" }).click();
});

test("several are declined after a look at each mail and their number typed", async ({ browser }) => {
  const page = await signIn(browser, baton.url, RECRUITER);
  const openingId = await openQueue(page, "Statistician, experimentation");
  await page.goto(`/screening/${openingId}/list`);
  const boxes = page.getByRole("checkbox");
  await boxes.first().focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await page.getByRole("button", { name: "Decline 2 selected" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Hello ");
  await dialog.getByRole("textbox", { name: "Reason" }).click();
  await page.getByRole("option", { name: "Must-haves not shown" }).click();
  await dialog.getByRole("button", { name: "Decline 2" }).click();
  await expect(dialog.getByText("Type 2 to decline them.").first()).toBeVisible();
  await dialog.getByLabel("Type 2 to decline them").fill("2");
  await dialog.getByRole("button", { name: "Decline 2" }).click();
  await expect(page.getByText("2 of 2 declined")).toBeVisible();
});
