import type { EmploymentType, Seniority } from "#app/hiring/openings/opening-state.ts";

export const SENIORITY_LABELS: Readonly<Record<Seniority, string>> = {
  graduate: "Graduate",
  mid: "Mid-level",
  senior: "Senior",
};

export const EMPLOYMENT_LABELS: Readonly<Record<EmploymentType, string>> = {
  full_time: "Full time",
  part_time: "Part time",
  contract: "Contract",
  internship: "Internship",
};
