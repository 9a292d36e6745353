import { expect } from "@playwright/test";
import type { Browser, Locator, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../scripts/demo-sign-ins.mjs";

/** A person of the demo company at their own browser. */
export async function signIn(browser: Browser, url: string, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  return page;
}

/**
 * Waits until the page's own scripts have taken hold of this part of it: before that, a click on a field opens no list
 * and nothing can be dragged.
 */
export async function untilAlive(part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  await part.page().waitForFunction(() => !("takeEarlyInput" in window));
}

/** Chooses an option of a searchable Mantine select by its visible name. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await untilAlive(field);
  await field.click();
  await field.fill(option);
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Chooses an option of a select that cannot be typed into. */
export async function pick(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await untilAlive(field);
  await field.click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** A date some days ahead, as a date field takes it. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
