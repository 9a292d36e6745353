import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { choose, dayAhead, pick } from "./people.ts";

export type Applicant = { readonly name: string; readonly email: string };

/** Opens and publishes a role as its recruiter; answers its address on the careers page. */
export async function openRole(recruiter: Page, title: string): Promise<string> {
  await recruiter.goto("/openings/new");
  await recruiter.getByLabel("Title").fill(title);
  await pick(recruiter, recruiter.getByRole("textbox", { name: "Role profile" }), "Analytics Engineer");
  await choose(recruiter, recruiter.getByRole("textbox", { name: "Hiring manager" }), "Tomás Herrera");
  await recruiter.getByLabel("What candidates read").fill("Own the models that finance decides with.");
  await recruiter.getByRole("button", { name: "Save as draft" }).click();
  await expect(recruiter.getByRole("heading", { name: title })).toBeVisible();
  await recruiter.getByRole("button", { name: "Publish" }).click();
  await expect(recruiter.getByText("Published. Candidates can apply now.")).toBeVisible();
  const address = await recruiter.getByRole("link", { name: /^\/careers\// }).getAttribute("href");
  return address ?? "";
}

/** A candidate applies with a real resume; answers the page they are left on, where they can see how it stands. */
export async function apply(
  browser: Browser,
  url: string,
  address: string,
  applicant: Applicant,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto(address);
  await page.getByRole("link", { name: "Apply for this role" }).first().click();
  await page.getByLabel("Full name").fill(applicant.name);
  await page.getByLabel("E-mail").fill(applicant.email);
  await page.locator('input[type="file"]').setInputFiles("test/fixtures/resumes/matcher-alfred.pdf");
  await expect(page.getByText(/received$/)).toBeVisible();
  await page.getByLabel(/may keep and read/).check();
  await page.getByRole("button", { name: "Send application" }).click();
  await expect(page.getByText("Thank you, your application is with us")).toBeVisible();
  return page;
}

/** Screens the only resume that waits at this role by pressing these keys; answers the application's id. */
export async function screen(
  recruiter: Page,
  title: string,
  name: string,
  keys: readonly string[],
): Promise<string> {
  await recruiter.goto("/screening");
  await recruiter
    .getByRole("row", { name: new RegExp(title) })
    .getByRole("link", { name: "Screen" })
    .click();
  await expect(recruiter.getByRole("heading", { name })).toBeVisible();
  const href = await recruiter.getByRole("link", { name }).getAttribute("href");
  for (const key of keys) await recruiter.keyboard.press(key);
  await expect(recruiter.getByText("All resumes are read")).toBeVisible();
  await expect(recruiter.getByText("All decisions are saved")).toBeVisible();
  return href?.split("/").at(-1) ?? "";
}

/** Books an interview for tomorrow on the application's schedule. */
export async function book(
  recruiter: Page,
  applicationId: string,
  label: string,
  interviewer: string,
  time: string,
  shadow?: string,
): Promise<void> {
  await recruiter.goto(`/applications/${applicationId}/schedule`);
  const item = recruiter.locator(".mantine-Accordion-item").filter({ hasText: label });
  const control = item.locator("button.mantine-Accordion-control");
  if ((await control.getAttribute("aria-expanded")) !== "true") await control.click();
  await item.locator("input[name=date]").fill(dayAhead(1));
  await item.locator("input[name=time]").fill(time);
  await choose(recruiter, item.getByRole("textbox", { name: "Interviewer" }), interviewer);
  if (shadow) {
    await pick(recruiter, item.getByRole("textbox", { name: "Shadows" }), shadow);
    await recruiter.keyboard.press("Escape");
  }
  await item.getByRole("button", { name: /^Book / }).click();
  const booked = recruiter.getByText("Booked. Invitations with a calendar file are on their way.");
  // Tomorrow may be a holiday where they work, or full.
  const allTheSame = item.getByRole("button", { name: /all the same$/ });
  await expect(booked.or(allTheSame)).toBeVisible();
  if (await allTheSame.isVisible()) await allTheSame.click();
  await expect(booked).toBeVisible();
  await expect(control).toContainText(interviewer);
}

/** The id of the interviewer's next interview with this candidate. */
export async function nextInterviewOf(interviewer: Page, name: string): Promise<string> {
  await interviewer.goto("/interviews");
  const link = interviewer.getByRole("link", { name: new RegExp(name) }).first();
  const href = await link.getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}
