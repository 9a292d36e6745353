import { expect, test } from "vitest";
import { endsOpen, findDates, isPresent, withoutDates } from "./dates.ts";

test.each([
  ["Sept 2002 – June 2006", "2002-09", "2006-06"],
  ["06/2020 - Present", "2020-06", "present"],
  ["May – Aug 2022", "2022-05", "2022-08"],
  ["Sep 15 - NOW", "2015-09", "present"],
  ["Jul '21 - May '22", "2021-07", "2022-05"],
  ["2012/13 - 2014/15", "2012", "2014"],
  ["2010–14", "2010", "2014"],
  ["01/09/2017–31/08/2019", "2017-09", "2019-08"],
  ["January 5, 2019 to March 3, 2020", "2019-01", "2020-03"],
  ["Depuis septembre 2020", "2020-09", "present"],
  ["Février 2014 – août 2018", "2014-02", "2018-08"],
  ["enero de 2019 – actualidad", "2019-01", "present"],
  ["10/2013 – heute", "2013-10", "present"],
  ["seit März 2019", "2019-03", "present"],
  ["2019年3月 - 至今", "2019-03", "present"],
  ["2018.09-2022.06", "2018-09", "2022-06"],
  ["06/15 - 07/18", "2015-06", "2018-07"],
  ["2015-06 → 2018-07", "2015-06", "2018-07"],
  ["June 2015 / July 2018", "2015-06", "2018-07"],
  ["2018/2019", "2018", "2019"],
  ["2013 2015", "2013", "2015"],
  ["Jan-19 to Dec-20", "2019-01", "2020-12"],
  ["Sep2019-Jun2020", "2019-09", "2020-06"],
  ["2019/1 – 2020/12", "2019-01", "2020-12"],
  ["'19 – '21", "2019", "2021"],
  ["03/01/2020 - 05/31/2021", "2020-03", "2021-05"],
  ["June 2019 onwards", "2019-06", "present"],
  ["2019 – till date", "2019", "present"],
  ["desde 2019 hasta la fecha", "2019", "present"],
  ["gennaio 2019 – in corso", "2019-01", "present"],
])("%s is a span of time", (text, start, end) => {
  expect(findDates(text)).toMatchObject({ start, end, range: true });
});

test("a single date is an end without a beginning", () => {
  expect(findDates("Graduated May 2014")).toMatchObject({ end: "2014-05", range: false });
  expect(findDates("Graduated May 2014")?.start).toBeUndefined();
});

test("telephone numbers, prices and placeholders are no dates", () => {
  expect(findDates("(614) 555-0138")).toBeUndefined();
  expect(findDates("$2000 saved")).toBeUndefined();
  expect(findDates("Month 20XX – Ongoing")).toBeUndefined();
  expect(findDates("Python 3.10 - 3.12")).toBeUndefined();
  expect(findDates("7.5/10 - 8.5/10")).toBeUndefined();
  expect(findDates("Room 12/34 - 56")).toBeUndefined();
});

test("a span that ends before it begins is none", () => {
  expect(findDates("2019 - 2015")?.range).not.toBe(true);
});

test("what is left of a line beside its dates carries no brackets, dashes or durations", () => {
  const left = (text: string): string => {
    const span = findDates(text);
    return span ? withoutDates(text, span) : text;
  };
  expect(left("Backend Engineer, Cobalt (2019 - 2022)")).toBe("Backend Engineer, Cobalt");
  expect(left("Stork | Warsaw | 11/2020 – Present")).toBe("Stork | Warsaw");
  expect(left("October 2019 - August 2021 (1 year 11 months)")).toBe("");
});

test("a date left open by a dash goes on, in whatever language", () => {
  expect(endsOpen("2017 –")).toBe(true);
  expect(endsOpen("2017")).toBe(false);
  expect(["Present", "heute", "à ce jour", "至今"].every(isPresent)).toBe(true);
  expect(isPresent("Presentation")).toBe(false);
});
