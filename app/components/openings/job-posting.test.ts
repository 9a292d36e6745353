import Validator from "@adobe/structured-data-validator";
import { describe, expect, it } from "vitest";
import { jobPosting } from "./job-posting.ts";

const opening = {
  id: "o1",
  slug: "data-analyst-x",
  title: "Data Analyst",
  description: "Find </script><script>alert(1)</script> out.\n\nWhat you would do\n- Ask\n- Tell",
  location: "Berlin",
  country: "DE",
  remote: true,
  employmentType: "full_time",
  salaryRange: "€58,000 to €72,000",
  publishedAt: new Date("2026-11-02T09:00:00Z"),
};
const company = { name: "Northlight", baseUrl: "https://jobs.example" };

/** What the rules that search engines publish for job postings find wrong with it. */
async function faultsOf(text: string | null): Promise<unknown[]> {
  const posting = JSON.parse(text ?? "null") as object;
  const issues = await new Validator().validate({ jsonld: { JobPosting: [posting] } });
  return issues.filter((issue) => issue.severity === "ERROR");
}

describe("the JobPosting of an opening", () => {
  it("says what search engines ask for, and cannot end its own script", () => {
    const text = jobPosting(opening, company) ?? "";
    expect(text).not.toContain("</script>");
    expect(JSON.parse(text)).toMatchObject({
      "@type": "JobPosting",
      title: "Data Analyst",
      url: "https://jobs.example/careers/data-analyst-x",
      datePosted: "2026-11-02",
      employmentType: "FULL_TIME",
      hiringOrganization: { name: "Northlight" },
      jobLocation: { address: { addressLocality: "Berlin", addressCountry: "DE" } },
      baseSalary: { currency: "EUR", value: { minValue: 58_000, maxValue: 72_000, unitText: "YEAR" } },
      description:
        "<p>Find &#60;/script&#62;&#60;script&#62;alert(1)&#60;/script&#62; out.</p><h2>What you would do</h2><ul><li>Ask</li><li>Tell</li></ul>",
    });
  });

  it.each([
    ["in a town, from anywhere too", {}],
    ["in a town only", { remote: false }],
    ["in a country only", { remote: false, location: "" }],
    ["from anywhere only, pay unknown", { location: "", salaryRange: "competitive" }],
    ["with one amount an hour", { salaryRange: "€40 per hour", employmentType: "contract" }],
  ])("passes the rules of search engines: %s", async (_, change) => {
    expect(await faultsOf(jobPosting({ ...opening, ...change }, company))).toEqual([]);
  });

  it("is a job in its town where remote work is possible too, and from anywhere only without one", () => {
    const placeIn = (change: Partial<typeof opening>) => {
      const posting = JSON.parse(jobPosting({ ...opening, ...change }, company) ?? "") as Record<
        string,
        unknown
      >;
      return [posting["jobLocationType"], "jobLocation" in posting, posting["applicantLocationRequirements"]];
    };
    expect(placeIn({})).toEqual([undefined, true, undefined]);
    for (const location of ["", "Remote", "fully remote, Germany"])
      expect(placeIn({ location })).toEqual(["TELECOMMUTE", false, { "@type": "Country", name: "DE" }]);
    expect(placeIn({ remote: false, location: "" })).toEqual([undefined, true, undefined]);
  });

  it("is left out rather than wrong", async () => {
    expect(jobPosting({ ...opening, country: "" }, company)).toBeNull();
    expect(jobPosting({ ...opening, publishedAt: null }, company)).toBeNull();
    expect(jobPosting({ ...opening, description: " " }, company)).toBeNull();
    // The check itself finds what is missing.
    const wrong = (jobPosting(opening, company) ?? "").replace('"addressCountry":"DE"', '"x":1');
    expect(await faultsOf(wrong)).not.toEqual([]);
  });
});
