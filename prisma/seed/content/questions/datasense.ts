import type { SeedQuestion } from "../question-type.ts";

const roles = ["report-designer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "datasense-first-ten-minutes",
    title: "The first ten minutes with a table",
    competency: "datasense",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "You are given access to a table you have never seen. It is called “payments” and has three million rows, and tomorrow you have to report a total from it. What do you do in the first ten minutes, before you compute anything?",
    good: [
      "Asks what one row is: a payment, an attempt, a line of a payment; and checks it, for example whether the key is unique.",
      "Looks at ranges and gaps: first and last date, empty values, negative amounts, test rows, currencies, states.",
      "Asks who writes the table and who else reports from it.",
    ],
    poor: [
      "Sums the column called “amount” and looks whether the result seems about right.",
      "Names a profiling tool, and cannot say what they would look for in its output.",
    ],
    easier:
      "What could one row of that table be? Give me three possibilities, and a way to tell which it is.",
    harder:
      "There are 1,200 rows with negative amounts. Name three different things they might be, and how you would find out.",
    reactions: {
      terse: "Say: “Do it aloud: you type the first thing, I tell you what comes back.”",
      rambling: "Say: “The very first query only, please.”",
      warmUp: "Say: “Think of the last table that was new to you; what surprised you in it?”",
      weak: "Ask: “What is one row?”, and wait.",
      strong: "Bring in the 1,200 negative amounts.",
    },
  },
  {
    key: "datasense-figure-that-lied",
    title: "The figure that lied",
    competency: "datasense",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when a figure was wrong although the query was right, because the data did not mean what everybody thought. How did it come to light, where did the trail end, and what is different today?",
    good: [
      "Followed the figure back to where it is made: the form, the device, the till, the person who types it in.",
      "Can name what the field really meant, and how long it had misled whom.",
      "Something changed: fixed at the source, a check, a note that others find.",
    ],
    poor: [
      "The story is about a bug in a query, not about what the data mean.",
      "Patched it in their own report and told nobody.",
    ],
    easier:
      "Which column that you work with would mislead a newcomer, and what would you tell them about it?",
    harder: "Which earlier reports were wrong because of it, and what did you do about those?",
    reactions: {
      terse:
        "Say: “Tell it as a detective story: what did you notice first, whom did you ask, what did they show you?”",
      rambling: "Say: “First the punch line: what did the field really mean?”",
      warmUp: "Say: “It can be a small one, a date or a category that was not what it said.”",
      weak: "Ask once: “Who enters that value, and what happens on their screen when they do?”",
      strong: "Ask about the earlier reports, as in the harder version.",
    },
  },
  {
    key: "datasense-two-totals",
    title: "Two totals for one month",
    competency: "datasense",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "For the same company and the same month, the web shop’s dashboard shows sales of 1.2 million, and the accounts show 1.05 million. Nobody has made an error in arithmetic. Where can the 150,000 come from, and how do you find out which it is, within a day?",
    good: [
      "Names differences of meaning that fit the size: tax, refunds and cancelled orders, order date against dispatch or payment date, shipping, vouchers, currencies, sales outside the shop.",
      "Takes a handful of single orders and follows each through both systems, rather than guessing from totals.",
      "Ends with a bridge: each step with its amount, and a rest that is named as unexplained.",
    ],
    poor: [
      "Declares the accounts right because they are the accounts, and stops.",
      "Adds a correction factor so that the dashboard fits.",
    ],
    easier:
      "Take a single order of 100. Give me two honest reasons why one system shows 100 and the other shows 84.",
    harder:
      "The difference was 20,000 a month until March and has been 150,000 since. What does that change about where you look?",
    reactions: {
      terse:
        "Say: “Think aloud and take all the time you like: what are all the things that happen to an order between the click and the books?”",
      rambling: "Say: “One candidate at a time: which is your first, and how large could it be?”",
      warmUp: "Say: “Start with just one order”, and use the easier version.",
      weak: "Ask once: “You may look at five single orders in both systems; which five?”",
      strong: "Add that the gap has grown since March, as in the harder version.",
    },
  },
  {
    key: "datasense-unknown-channel",
    title: "Suddenly unknown",
    competency: "datasense",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Every new customer has a field that says through which channel they came. “Unknown” used to be four percent. Since the first of March it is thirty percent. Marketing wants its monthly split by channel tomorrow and proposes to spread the unknown ones over the channels in proportion. What do you do?",
    good: [
      "Looks for what happened on the first of March, and where “unknown” is written: a consent banner, an app release, a new form, a partner’s link.",
      "Sees that the missing ones are not a random sample: phone users or one channel may be lost more than others, so spreading in proportion shifts money to the wrong place.",
      "Says which figures still hold (the total, channels with their own code), what to show tomorrow, and gets it fixed where it arises.",
    ],
    poor: [
      "Spreads them in proportion, with or without a footnote.",
      "Leaves the unknown ones out, so that the percentages look as before.",
    ],
    easier: "Which two splits of the unknown customers would you look at first to see where they come from?",
    harder:
      "The reason is the consent banner, so they will stay unknown for ever. What can marketing still know about its channels, and how?",
    reactions: {
      terse: "Say: “Imagine you are writing to marketing tonight; say the mail to me in full.”",
      rambling: "Say: “First: what happened on the first of March, and how would you find out?”",
      warmUp: "Say: “Start with looking only; you do not have to solve it yet”, and use the easier version.",
      weak: "Ask once: “If it were only people on phones, what would spreading in proportion do to the split?”",
      strong: "Reveal the consent banner, as in the harder version.",
    },
  },
  {
    key: "datasense-one-customer-count",
    title: "One count of customers",
    competency: "datasense",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Your company has bought a competitor. Both have customers, many of them the same people, in systems that share nothing: one knows e-mail addresses, the other loyalty cards and phone numbers. In four weeks the board wants to know how many customers there are together. How do you get to a number, and what do you tell the board about it?",
    good: [
      "Asks first what a customer is on either side, and what the board will do with the number.",
      "Sees both errors of matching (the same person twice, two people as one), and measures them on a sample checked by hand.",
      "Gives a range with its reasons, says what the number must not be used for, and what would narrow it.",
    ],
    poor: [
      "Matches on name and e-mail and reports the result to the last digit.",
      "Starts a project for one customer master that takes a year.",
    ],
    easier:
      "If you matched on the e-mail address only, whom would you miss, and whom would you merge by mistake?",
    harder:
      "The estimate of shared customers is 12 percent on a sample of 400. A board member wants to build prices on who exactly is shared. What do you say?",
    reactions: {
      terse: "Say: “Take the four weeks one by one, and tell me everything that could go wrong on the way.”",
      rambling: "Say: “Leave the systems aside: what is a customer?”",
      warmUp: "Say: “There is no perfect number here, so let us begin small”, and use the easier version.",
      weak: "Ask once: “How would you find out how good your matching is?”",
      strong: "Go to the board member who wants to know exactly who is shared.",
    },
  },
];
