import { expect, it } from "vitest";
import { jobPosting } from "./job-posting.ts";

const opening = {
  id: "o1",
  title: "Data Analyst",
  description: "Find </script><script>alert(1)</script> out.",
  location: "Berlin",
  country: "DE",
  remote: true,
  employmentType: "full_time",
  publishedAt: new Date("2026-11-02T09:00:00Z"),
};

it("says what search engines ask of a JobPosting, and cannot end its own script", () => {
  const text = jobPosting(opening, "Northlight");
  expect(text).not.toContain("</script>");
  expect(JSON.parse(text)).toMatchObject({
    "@type": "JobPosting",
    title: "Data Analyst",
    datePosted: "2026-11-02",
    employmentType: "FULL_TIME",
    hiringOrganization: { name: "Northlight" },
    jobLocation: { address: { addressLocality: "Berlin", addressCountry: "DE" } },
    jobLocationType: "TELECOMMUTE",
    description: "<p>Find &#60;/script&#62;&#60;script&#62;alert(1)&#60;/script&#62; out.</p>",
  });
});
