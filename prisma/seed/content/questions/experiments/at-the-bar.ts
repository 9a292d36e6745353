import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "experiments-small-test",
    title: "Eight hundred visitors a week",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A page for business customers has eight hundred visitors a week, and five percent of them ask for an offer. The team has a new version and wants to know in two weeks whether it is better. How do you set this up, and what do you tell them before it starts?",
    good: [
      "Works out roughly what can be seen: 40 requests in each group, give or take a dozen, so only something like five against eight or nine percent; says so before anybody builds anything.",
      "Offers ways out: a measure earlier or richer than the request, a longer run, a bolder change, earlier data as a baseline, or a decision with a stated risk.",
      "Fixes unit, main measure, guardrail and a rule for stopping; no peeking, or a rule that allows it.",
    ],
    poor: [
      "Splits in half, waits two weeks, looks at the p-value.",
      "“The sample is too small”, and leaves the team alone with that.",
    ],
    easier:
      "With 800 visitors in each group and five percent, how many requests do you expect in each, and by how many could that number move by chance alone?",
    harder:
      "Several visitors come from the same firm, see both versions, and talk to each other. What do you change, and what does that do to your numbers?",
    reactions: {
      terse:
        "Say: “Explain it to the head of sales, who is keen and has never heard of any of this; take as long as you like.”",
      rambling: "Say: “First one number: what is the smallest difference you could see in two weeks?”",
      warmUp:
        "Say: “No formulas needed: of 800 visitors, how many requests do you expect, and by how many could that move by chance?”",
      weak: "Ask once: “If the new version really gives six percent instead of five, what will your test say?”",
      strong: "Go to the visitors from the same firm; if there is time, ask what a prior would change.",
    },
    sources: [
      "NIST Engineering Statistics Handbook, Comparing two proportions: https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm",
    ],
  },
  {
    key: "experiments-not-half-and-half",
    title: "Not half and half",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "A test assigns users to two versions, half and half. At the end there are 10,240 in the old version and 9,760 in the new one. The new one has sold four percent more per user, and the team is celebrating. You have the log of assignments and the log of purchases. What do you think of those two numbers, and what do you do before anybody reads the result?",
    good: [
      "Works out whether chance does that: half of 20,000 is 10,000 give or take 71, so 240 is more than three standard deviations; about one in 1,500.",
      "Does not read the result until the cause is found: a redirect that fails, slow pages, bots, a filter applied after the assignment.",
      "Looks where the missing ones fall: by browser, day, new or returning; knows that those lost are unlikely to be a random sample.",
    ],
    poor: [
      "“Two percent off is close enough.”",
      "Weights the groups back to equal size, or draws equal samples, and reads the result.",
    ],
    easier: "Toss a coin 20,000 times. How far from 10,000 heads would you not be surprised to be?",
    harder:
      "It is only an old browser, where the new page never loads for some. The team says: “Leave that browser out, and the result stands.” Does it?",
    reactions: {
      terse:
        "Say: “The team is already celebrating; tell them what the two numbers might mean, and show them how to find out.”",
      rambling: "Say: “Is it chance, yes or no, and how do you know?”",
      warmUp:
        "Say: “Imagine a hundred envelopes for each group; five of one kind come back unopened. Which people were those?”",
      weak: "Say: “Who could be missing from the new version, and would they have bought more or less than the others?”",
      strong: "Say: “It is one old browser, and the team wants to leave it out; do you agree?”",
    },
    sources: [
      "Fabijan and others 2019, Diagnosing Sample Ratio Mismatch in Online Controlled Experiments: https://doi.org/10.1145/3292500.3330722",
    ],
  },
  {
    key: "experiments-few-large-buyers",
    title: "A few very large buyers",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A shop for musicians ran a test with three hundred customers in each group. Most spent between zero and a hundred euros; two in each group bought grand pianos. The new version is up by twenty-five euros on average. In R or Python, write how you get an interval for that difference, and how you would check that your method can be trusted with data like these.",
    good: [
      "Resamples customers (bootstrap), or permutes the labels, and gives an interval or a reference distribution rather than a p-value alone.",
      "Checks the method where the truth is known: both groups from one pool, many times, and counts how often it finds a difference that is not there.",
      "Sees that a piano decides the mean; offers a second measure (share who buy, capped spend) that should have been fixed beforehand, and says what is lost with a cap.",
    ],
    poor: [
      "Removes the pianos as outliers, after seeing the result.",
      "Calls a t-test function, and cannot say what the pianos do to it.",
    ],
    easier:
      "Never mind how unevenly they spend: how would you shuffle the six hundred customers to see what chance alone can do?",
    harder:
      "With the cap the new version wins, without it loses, and nobody has fixed the measure. What do you report?",
    reactions: {
      terse: "Say: “Say aloud what each line is for, and what the histogram would look like at that point.”",
      rambling: "Say: “First only one resample: what do you draw, from where, and how many?”",
      warmUp: "Say: “Start with ten customers on paper, one of them with a piano.”",
      weak: "Say: “Draw two groups from the same three hundred customers; how large is the difference you find?”",
      strong: "Say: “With the cap it wins and without it loses; what is on your slide?”",
    },
  },
  {
    key: "experiments-more-clicks-same-money",
    title: "More clicks, same money",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A test of a box with recommendations ran for three weeks, as planned. Clicks on the box are up twelve percent, clearly beyond chance. Revenue per visitor is half a percent down, with an interval from minus two to plus one. The plan says “main measure: revenue”. The team that built it says that clicks are the better measure, since they are more sensitive. What do you advise, and what did the test rule out?",
    good: [
      "Keeps to the plan, and reads revenue for what it rules out: a gain above one percent is unlikely; a loss of two is still possible.",
      "Asks whether the clicks were moved from elsewhere on the page, and whether they ever went together with revenue in earlier tests.",
      "Turns it into a decision: what keeping the box costs, which gain would be worth it, and whether a longer test could ever see that.",
    ],
    poor: [
      "Launches on clicks, because they are significant.",
      "“No significant effect on revenue, so it does no harm.”",
    ],
    easier: "What would have to be true for clicks to rise and money to stay the same?",
    harder:
      "Nobody wants to run it longer. In which case would you launch it all the same, and what would you write into the minutes?",
    reactions: {
      terse:
        "Say: “The team is in the room and has built it over half a year; take them through it fairly, and also tell them what you would have liked to see.”",
      rambling: "Say: “Launch or not, and in one sentence why?”",
      warmUp:
        "Say: “Think of a shop window that makes more people stop; when does the shop earn more by it?”",
      weak: "Say: “Could it cost us one and a half percent of revenue, according to this test?”",
      strong: "Say: “Nobody will run it longer; when would you launch it anyway?”",
    },
  },
  {
    key: "experiments-not-tested",
    title: "Better not tested",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when you advised against a test, or changed the question so that a test made sense. What had they wanted to test, why would it not have told them anything, and what did they do in its place? If it was you who was talked out of one, tell me that.",
    good: [
      "A real reason: too few people, an effect nobody would act on, a change that could not be taken back, or one that had to be made anyway.",
      "Offered another way to decide: data from before, a bolder version, a measure nearer to the change, a stated risk.",
      "Can say how it turned out, and whether a test would have been better after all.",
    ],
    poor: [
      "“There was not enough traffic”, and that was the end of it.",
      "Has never seen a test that should not be run.",
    ],
    easier: "Of the last things that changed where you work, which would you not have tested, and why?",
    harder: "And one that was not tested and should have been: what did not knowing cost?",
    reactions: {
      terse:
        "Say: “Start with the person who wanted the test: what did they hope for, what did you say, how did they take it?”",
      rambling: "Say: “Three short ones: what was to be tested, why not, what was done in its place.”",
      warmUp:
        "Say: “It may be from a lecture or from at home; think of something one would never learn by trying.”",
      weak: "Say: “Which result of that test would have changed what they did?”",
      strong: "Say: “Which one was never tested and should have been?”",
    },
  },
];
