import { CALENDAR_COLUMNS } from "#app/platform/db/company-calendar.server.ts";

/** What an admin sets for the whole company, as read and changed. */
export const COMPANY_SETTINGS = {
  name: true,
  timeZone: true,
  careersIntro: true,
  rejectionGraceHours: true,
  reapplyAfterDays: true,
  showTotals: true,
  holdHours: true,
  dayFrom: true,
  dayTo: true,
  breakMinutes: true,
  lunchFrom: true,
  lunchTo: true,
  lunchMinutes: true,
  waitMinutes: true,
  promiseDays: true,
  ...CALENDAR_COLUMNS,
  offLimits: true,
  address: true,
  wayIn: true,
} as const;
