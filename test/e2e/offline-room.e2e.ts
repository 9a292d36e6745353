import { expect, test } from "@playwright/test";
import type { BrowserContext, Page, WebSocketRoute } from "@playwright/test";
import { signIn } from "./people.ts";
import { caretToEnd, sharedNote } from "./room.ts";
import { startBaton } from "./server.ts";

/** What this browser keeps: caches of rooms, stores, notes and drafts, by name. */
function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const drafts = Object.keys(localStorage).filter((name) => name.startsWith("baton-draft:"));
    const others = [...(await caches.keys()), ...databases].filter((name) => name.startsWith("baton-"));
    return [...others, ...drafts].toSorted();
  });
}

/** How many directions this browser keeps for the server. */
function keptDirections(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const name = databases.find((one) => one.startsWith("baton-device:")) ?? "";
    const marks = await new Promise<readonly { readonly mark: unknown }[]>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => failed(new Error("The device's store does not open."));
      opening.onsuccess = () => {
        const all = opening.result.transaction("marks").objectStore("marks").getAll();
        all.onsuccess = () => {
          opening.result.close();
          done(all.result as { readonly mark: unknown }[]);
        };
      };
    });
    return marks.filter(({ mark }) => mark !== null).length;
  });
}

/** The room's copy is whole once the page and the editor's own script are in it, the worker is in charge, and the notes are read. */
async function untilKept(page: Page): Promise<void> {
  const isKept = async () => {
    const urls: string[] = [];
    for (const name of (await caches.keys()).filter((one) => one.startsWith("baton-room:"))) {
      const cache = await caches.open(name);
      urls.push(...(await cache.keys()).map(({ url }) => new URL(url).pathname));
    }
    const hasPage = urls.includes("/kept-until") && urls.some((url) => url.endsWith("/room"));
    const hasEditor = urls.some((url) => url.includes("/note-workspace-"));
    return hasPage && hasEditor && navigator.serviceWorker.controller !== null;
  };
  await expect.poll(() => page.evaluate(isKept), { timeout: 60_000 }).toBe(true);
}

/** The notes' socket of a browser: being offline leaves an open one alone, so it is cut by hand. */
async function socketOf(context: BrowserContext): Promise<{ cut(): Promise<void>; mend(): void }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await context.routeWebSocket(/\/live$/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    mend() {
      isCut = false;
    },
  };
}

const signals = (page: Page) => page.getByRole("region", { name: "Signals" });

/** The note's word is given only once the device has committed the last letter; a tab may be killed from then on. */
function untilOnDevice(page: Page): Promise<void> {
  const note = page.getByRole("region", { name: "Shared note" });
  return expect(note.getByText("On this device", { exact: true })).toBeVisible();
}

async function nextRoom(page: Page): Promise<string> {
  await page.goto("/interviews");
  const link = page.getByRole("main").getByRole("link", { name: "Room", exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}

async function reopen(context: BrowserContext, page: Page, path: string): Promise<Page> {
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  return next;
}

test("a room that was opened once opens again without network, and loses nothing that is done there", async ({
  browser,
}) => {
  const baton = await startBaton({ demo: true });
  try {
    let page = await signIn(browser, baton.url, "interviewer@demo.baton.example");
    const context = page.context();
    const path = await nextRoom(page);
    const socket = await socketOf(context);
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Start the interview" })).toBeVisible();
    const planned = await page
      .getByRole("complementary", { name: "Plan and brief" })
      .getByRole("button")
      .count();
    expect(planned).toBeGreaterThan(2);
    await untilKept(page);

    // The network goes before the interview begins.
    await context.setOffline(true);
    await socket.cut();
    await expect(page.getByText(/^No connection\./)).toBeVisible();
    const began = Date.now();
    await page.getByRole("button", { name: "Start the interview" }).click();
    await page.getByRole("button", { name: "Ask this" }).first().click();
    const asked = await page.getByRole("article").first().getAttribute("aria-label");
    await page.getByRole("button", { name: /^3\s*Meets the bar/ }).click();
    await page.getByRole("button", { name: "rambling" }).click();
    await sharedNote(page).click();
    await page.keyboard.type("Counted the rows before the join.");
    await page.keyboard.press("Control+Shift+1");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(sharedNote(page).locator("p[data-tag]")).toHaveAttribute("data-mark", "+");
    await expect(page.getByText(/4 things are kept on this device/)).toBeVisible();
    await expect.poll(() => keptDirections(page)).toBe(1);
    await untilOnDevice(page);

    // The tab is gone, and the room opens again, still without network.
    page = await reopen(context, page, path);
    await expect(page.getByRole("article", { name: asked ?? "" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^3\s*Meets the bar/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(page.getByRole("button", { name: "rambling" })).toHaveAttribute("aria-pressed", "true");
    await expect(sharedNote(page)).toContainText("Counted the rows before the join.");
    // Which way the line points was told to nobody yet, and stands beside it all the same.
    await expect(sharedNote(page).locator("p[data-tag]")).toHaveAttribute("data-mark", "+");
    const [minutes = 0, seconds = 0] = (await page.getByRole("timer").innerText()).split(":").map(Number);
    const gone = 60 * 60 - (60 * minutes + seconds);
    expect(gone).toBeGreaterThanOrEqual(0);
    expect(gone).toBeLessThanOrEqual((Date.now() - began) / 1000 + 1);
    await page.getByRole("button", { name: "Done, next question" }).click();
    await expect(page.getByRole("button", { name: "Ask this" }).first()).toBeVisible();
    await page.getByRole("textbox", { name: "A thread worth pulling" }).fill("How late does the data come?");
    await page.getByRole("button", { name: "Leave this thread" }).click();
    await expect(page.getByText("How late does the data come?")).toBeVisible();
    await caretToEnd(sharedNote(page));
    await page.keyboard.type(" Twice.");

    // Back again, all of it arrives, once and in order.
    await context.setOffline(false);
    socket.mend();
    await expect(page.getByText(/^(No connection|The connection is back)/)).toBeHidden({ timeout: 60_000 });
    await expect(
      page.getByRole("region", { name: "Shared note" }).getByText("Saved", { exact: true }),
    ).toBeVisible({ timeout: 60_000 });
    await expect(signals(page)).toContainText("Counted the rows before the join. Twice.", {
      timeout: 60_000,
    });
    page = await reopen(context, page, path);
    await expect(page.getByText("How late does the data come?")).toHaveCount(1);
    await expect(sharedNote(page).locator("p[data-tag]")).toHaveAttribute("data-mark", "+");
    await expect(signals(page)).toContainText("Counted the rows before the join. Twice.");
    await expect(page.getByText("you gave 3")).toHaveCount(1);
    await expect(sharedNote(page)).toContainText("Counted the rows before the join. Twice.");

    // A right that has ended takes the copy with it at the next contact, and what was only begun.
    await page.getByRole("textbox", { name: "A thread worth pulling" }).fill("Who owns the schema?");
    expect((await keptOn(page)).some((name) => name.startsWith("baton-draft:"))).toBe(true);
    expect((await keptOn(page)).some((name) => name.startsWith("baton-room:"))).toBe(true);
    const interviewId = path.split("/")[2] ?? "";
    await context.route("**/kept-rooms?*", (route) => route.fulfill({ json: { [interviewId]: "remove" } }));
    await page.goto("/home");
    await expect.poll(() => keptOn(page)).not.toContainEqual(expect.stringContaining(interviewId));
    await context.unroute("**/kept-rooms?*");

    // Signing out leaves nothing of this person behind, and says so of what was begun.
    await page.goto(path);
    await untilKept(page);
    await page.getByRole("textbox", { name: "A thread worth pulling" }).fill("Who owns the schema?");
    await page.goto("/home");
    await page.getByRole("button", { name: /Priya Raman/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("dialog")).toContainText("You began to write something in an interview");
    await page.getByRole("button", { name: "Sign out and lose it" }).click();
    await expect(page).toHaveURL(/signedOut/);
    await expect.poll(() => keptOn(page)).toEqual([]);
    await context.setOffline(true);
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "This room is not on this device" })).toBeVisible();
  } finally {
    await baton.stop();
  }
});

test("what a room could not send is sent from whatever page is opened next", async ({ browser }) => {
  const baton = await startBaton({ demo: true });
  try {
    const page = await signIn(browser, baton.url, "interviewer@demo.baton.example");
    const context = page.context();
    const path = await nextRoom(page);
    const socket = await socketOf(context);
    await page.goto(path);
    await page.getByRole("button", { name: "Start the interview" }).click();
    await page.getByRole("button", { name: "Ask this" }).first().click();
    await expect(page.getByRole("button", { name: "rambling" })).toBeVisible();
    await untilKept(page);
    await context.setOffline(true);
    await socket.cut();
    await expect(page.getByText(/^No connection\./)).toBeVisible();
    await page.getByRole("button", { name: "rambling" }).click();
    await page.getByRole("textbox", { name: "A thread worth pulling" }).fill("Who owns the late data?");
    await page.getByRole("button", { name: "Leave this thread" }).click();
    await sharedNote(page).click();
    await page.keyboard.type("Asked who reads the report first.");
    await page.keyboard.press("Control+Shift+1");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByText(/2 things are kept on this device/)).toBeVisible();
    await expect.poll(() => keptDirections(page)).toBe(1);
    await untilOnDevice(page);
    await page.close();

    // Another page, and the network: the room itself stays closed.
    await context.setOffline(false);
    const home = await context.newPage();
    await home.goto("/home");
    // Said for as long as it is so, which ends with the socket.
    await expect(home.getByText(/on this device only/)).toBeVisible();
    socket.mend();
    await expect(home.getByText("What you did in the interview has arrived.")).toBeVisible({
      timeout: 60_000,
    });
    expect(await keptDirections(home)).toBe(0);
    await expect(home).toHaveURL(/\/home$/);

    // A page that is asked for without the network comes by itself with it.
    await context.setOffline(true);
    await home.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
    await expect(home.getByRole("heading", { name: "Back soon" })).toBeVisible();
    await context.setOffline(false);
    await expect(home.getByRole("heading", { name: "Interviews", level: 1 })).toBeVisible({
      timeout: 60_000,
    });

    // Seen from another browser, where nothing was kept.
    const other = await signIn(browser, baton.url, "interviewer@demo.baton.example");
    await other.goto(path);
    await expect(other.getByText("Who owns the late data?")).toHaveCount(1);
    await expect(other.getByRole("button", { name: "rambling" })).toHaveAttribute("aria-pressed", "true");
    await expect(sharedNote(other)).toContainText("Asked who reads the report first.");
    await expect(sharedNote(other).locator("p[data-tag]")).toHaveAttribute("data-mark", "+");
  } finally {
    await baton.stop();
  }
});

test("a room kept for one person never opens for the next on the same device", async ({ browser }) => {
  const baton = await startBaton({ demo: true });
  try {
    const page = await signIn(browser, baton.url, "interviewer@demo.baton.example");
    const path = await nextRoom(page);
    await page.goto(path);
    await untilKept(page);

    // Words that are only here are spoken of before they would be lost.
    const socket = await socketOf(page.context());
    await socket.cut();
    await page.reload();
    await sharedNote(page).click();
    await page.keyboard.type("Only here");
    await page.goto("/home");
    await page.getByRole("button", { name: /Priya Raman/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("dialog", { name: "Something is on this device only" })).toBeVisible();
    await page.getByRole("button", { name: "Stay signed in" }).last().click();

    // The session ends without a sign-out, and somebody else sits down.
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill("recruiter@demo.baton.example");
    const { DEMO_PASSWORD } = await import("../../scripts/demo-sign-ins.mjs");
    await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/home$/);
    await expect.poll(() => keptOn(page)).toEqual([]);
    await page.context().setOffline(true);
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "This room is not on this device" })).toBeVisible();
  } finally {
    await baton.stop();
  }
});
