import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "report-monday-half-past-eight",
    title: "Monday, half past eight",
    competency: "report",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "Eight managers of shops meet every Monday at half past eight, for fifteen minutes, and decide which shop lends staff to which for the coming week. You may give them one page. What is on it, what is at the top, and what do you leave out on purpose? Ask me whatever you want to know.",
    good: [
      "Starts from the decision: expected work against planned staff per shop and day, so that gaps and spare hands can be seen side by side.",
      "Something to compare with, such as last week or the same week last year, and one definition of a staff hour.",
      "Leaves out sales, margins and rankings with a reason, and plans to sit in on the first meetings.",
    ],
    poor: [
      "A dashboard with sales, visitors, staff and complaints, so that everybody finds something.",
      "A good chart per shop, on eight pages.",
    ],
    easier: "What are the two figures per shop without which they cannot decide?",
    harder:
      "The forecast behind it is off by ten percent in a normal week. How does the page say so, without anybody having to read a footnote?",
    reactions: {
      terse:
        "Say: “Sit in that meeting for me: who looks where, what do they say, what happens in each of the fifteen minutes?”",
      rambling: "Say: “The top line only: what does it say?”",
      warmUp: "Say: “Ask me some questions about the shops first; I will make up the answers.”",
      weak: "Ask once: “It is 8:40; how does your page tell them who lends to whom?”",
      strong:
        "Add that the forecast behind it is off by ten percent in a normal week, and ask how the page says so.",
    },
  },
  {
    key: "report-measure-behind-the-tile",
    title: "Revenue per active customer",
    competency: "report",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A tile shows “revenue per active customer, this month against last”. A reader can choose one region or all of them, and looks at it on any day. Write the measure in SQL, or in the language of your reporting tool. Then tell me what the tile should show on the twelfth of the month, and what its definition says when the reader asks.",
    good: [
      "Divides sums by sums at the level that is chosen, and does not average the regions’ values (1,000 from 100 and 500 from 10 make 13.64, not 30); counts a customer of two regions once in the whole.",
      "Compares days one to twelve with days one to twelve, or says which other fair comparison; and what happens without any active customer.",
      "The definition says in two sentences who is active and what is revenue, in the reader’s words.",
    ],
    poor: [
      "An average of averages, which is right for one region and wrong for the whole.",
      "Twelve days against a full month, with a red arrow.",
    ],
    easier:
      "Region A: 100 customers, 1,000 euros. Region B: 10 customers, 500 euros. What should the tile show for both together?",
    harder:
      "Last month had five weekends and this one has four, and half of the revenue comes at weekends. What does the tile show now, and how much of that do you explain to the reader?",
    reactions: {
      terse:
        "Say: “Write it, and then click around on it as the most awkward reader you know; tell me what they see at every click.”",
      rambling: "Say: “Numerator and denominator first; what is in each?”",
      warmUp: "Say: “Take two small regions on paper, and work out the tile by hand.”",
      weak: "Ask: “When the reader goes from one region to all of them, what is added up anew, and when is it divided?”",
      strong: "Say: “There is one weekend fewer this month; does the arrow still tell the truth?”",
    },
  },
  {
    key: "report-all-green",
    title: "All green",
    competency: "report",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "The operations page of a railway has thirty traffic lights, and twenty-eight of them have been green for a year. Passengers complain more than ever, and the managers like the page because the meeting is short. You have been asked to improve it. Where do you start, and what might be on it in three months?",
    good: [
      "Asks for each light what is done when it turns red, and by whom; a light without an answer goes.",
      "Looks where the limits came from, and what lies beneath: averages that hide the bad hour or line, figures that are easy to reach.",
      "Brings in what passengers feel (missed connections, longest waits), with its course over time, and gets the managers’ consent before their page turns red.",
    ],
    poor: [
      "Other colours, an overall index, or stricter limits for all.",
      "Thirty-one lights, one of them for complaints.",
    ],
    easier:
      "Take one light: “average delay below five minutes”. How can it be green on a day when hundreds missed their connection?",
    harder:
      "The new page is red on the first day, and the head of operations wants the limits raised “for a while”. What do you say?",
    reactions: {
      terse:
        "Say: “Sit in that short meeting for me: who looks at what, what is said, and what should be said?”",
      rambling: "Say: “One light: which of the thirty do you look at first, and what do you ask about it?”",
      warmUp: "Say: “Which warning lamp in your own life do you ignore, and why?”",
      weak: "Say: “It is red now; who gets up from their chair?”",
      strong: "Say: “The first new page is red, and they ask you to raise the limits; what now?”",
    },
  },
  {
    key: "report-axis-from-ninety-five",
    title: "Flat at ninety-six",
    competency: "report",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Each month about 1,500 customers say whether they are satisfied; for two years it has been between 95.4 and 97.3 percent. On your chart, from nought to a hundred, that is a flat line. The team leaders say on Mondays that it tells them nothing. The director says that flat is the truth. What do you draw for whom, and what do you write beside it?",
    good: [
      "Asks what each does with it: leaders look for where to help, the director wants to know whether anything has changed.",
      "Knows that with 1,500 answers the figure moves by half a point and more by chance, so that two years hold hardly anything else; shows that as a band.",
      "Turns it round for the leaders: some sixty dissatisfied a month, by reason and by team, with what is usual beside it.",
    ],
    poor: [
      "Cuts the axis at ninety-five, so that something moves.",
      "“An axis must begin at zero”, and that is that.",
    ],
    easier:
      "How much does that figure go up and down from month to month, when nothing has happened? How could you show that?",
    harder:
      "A team leader writes: “Dissatisfaction is down by eighteen percent.” It was 3.9 and is 3.2 percent. What do you say to her?",
    reactions: {
      terse:
        "Say: “Be a team leader on a Monday: what would you want the chart to tell you, and what would you do then?”",
      rambling: "Say: “One reader and one chart first; which?”",
      warmUp: "Say: “The temperature of a room over a year: where would you let the axis begin, and why?”",
      weak: "Ask how many of the 1,500 are dissatisfied, and what ten more of them do to the line.",
      strong: "Bring in the team leader who writes “minus eighteen percent”.",
    },
    sources: [
      "NIST Engineering Statistics Handbook, Comparing two proportions: https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm",
    ],
  },
];
