import { expect, test } from "vitest";
import { headingOf } from "./headings.ts";

test.each([
  ["WORK EXPERIENCE", "employment"],
  ["Professional Experience & Projects", "employment"],
  ["Academic Appointments", "employment"],
  ["Expériences professionnelles", "employment"],
  ["Berufserfahrung", "employment"],
  ["Experiencia laboral", "employment"],
  ["工作经历", "employment"],
  ["W O R K H I S T O RY", "employment"],
  ["Education and training", "education"],
  ["Formation", "education"],
  ["教育背景", "education"],
  ["Technical Skills", "skills"],
  ["edu cation", "education"],
  ["Sprachkenntnisse", "languages"],
  ["Fachkenntnisse", "skills"],
  ["Weiterbildung", "other"],
  ["Berufsausbildung", "education"],
  ["Parcours académique", "education"],
  ["P A R C O U R S P R O F E S S I O N N E L", "employment"],
  ["== Career History ==", "employment"],
  ["Volunteer Experience", "other"],
  ["Referees", "references"],
  ["Über mich", "summary"],
  ["CONTACT:", "contact"],
])("%s heads a section", (text, kind) => {
  expect(headingOf(text)).toBe(kind);
});

test.each(["Skills were built over the years", "Senior Engineer", "2019 – 2022", "jane@mail.example", ""])(
  "%s heads nothing",
  (text) => expect(headingOf(text)).toBeUndefined(),
);
