import { fact, level, minus, plus, type FinishedLoop } from "../demo-loop.ts";

export const dataAnalystLoop: FinishedLoop = {
  profile: "data-analyst",
  candidate: "Lena Hoffmann",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["sql", "python"],
      notes: [
        fact(
          "Analyst at a bike-sharing company for three years; before that geography, thesis on bus delays.",
        ),
        fact("Long answers, many side roads. “First the answer, then the reason” helps."),
        plus(
          "sql",
          "Rides without an end: asked whether they are running or lost; counts both before joining.",
        ),
        fact("Last ride per bike and night: window function, tie by ride id, said why.", "sql"),
        plus(
          "sql",
          "Time zones: stores in universal time, groups in local time, knows which night has 25 hours.",
        ),
        fact("Automated: morning report of broken docks, Python, pulls from two APIs.", "python"),
        plus(
          "python",
          "Retries with a limit; when one API is down, sends half a report and says so at the top.",
        ),
        minus(
          "python",
          "Where does it run? On her laptop, since last summer. “I am always there before eight.”",
        ),
        fact("Talked 12 min about rebalancing vans, which I had not asked about."),
      ],
      tags: ["rambling"],
      threads: [
        {
          text: "The report runs on a laptop: why, and what would it take to move it?",
          competency: "python",
        },
      ],
      closeStrength: "She knew which night has twenty-five hours.",
      scorecard: {
        recommendation: "yes",
        summary: "Good SQL, real automation, long answers.",
        levels: [
          level("sql", 3, "Ties, time zones and lost rides handled without a prompt."),
          level("python", 3, "Handles a missing source honestly; runs on her laptop."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["sql", "datasense"],
      notes: [
        fact("Agreed on a time box per answer at the start; she liked that."),
        plus(
          "sql",
          "Doubled revenue: named the grain of both tables, pre-aggregated, compared with the bookkeeping total.",
          2,
        ),
        plus(
          "sql",
          "Saw that the average of daily averages is not the average; wrote the weighted one, and showed me the difference.",
        ),
        fact("Predicted which filter would not use the index. Right.", "sql"),
        fact("“Unknown” from 4 to 30 percent: asked what was released on the first of March.", "datasense"),
        plus(
          "datasense",
          "Would not spread it in proportion: “phones lose more than desktops, so search would get too little”.",
        ),
        fact(
          "Which figures hold: totals, and partners with a code of their own. Would write that above the chart.",
          "datasense",
        ),
        plus(
          "datasense",
          "Own story: docks reported “empty” when they were offline; got the firmware people to send a third state.",
        ),
        fact("Two side roads, came back at the sign we had agreed."),
      ],
      tags: ["rambling"],
      threads: [],
      closeStrength: "A third state in the firmware, because a dock that is silent is not empty.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Excellent SQL; knows what a figure is made of.",
        levels: [
          level("sql", 4, "Looks for the trap first and predicts the cost."),
          level("datasense", 4, "Had the source fixed, and says which figures not to use."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["python", "analytics"],
      notes: [
        fact(
          "Laptop thread: asked for a server twice, was told next quarter; meanwhile a colleague can start it too, there is a page.",
          "python",
        ),
        fact("Code: count errors in a log file, 20 MB. Went straight for a data frame.", "python"),
        minus(
          "python",
          "20 GB version: “in chunks, I would have to look that up”. Wrote a loop that kept all chunks in a list.",
        ),
        minus(
          "python",
          "Renamed column: the script would send a report with empty cells. No check on input; agreed when asked.",
        ),
        fact("Test: ran it, looked at the first five rows.", "python"),
        fact(
          "Stuck for two minutes on parsing a date with a text month; one rung down, then fine.",
          "python",
        ),
        plus(
          "analytics",
          "Down eight percent: real or not, then a tree with sizes; wanted app version as third split.",
        ),
        plus(
          "analytics",
          "Tracking was changed on Wednesday: compares with orders in the bookkeeping, which do not know the app.",
        ),
        fact("Stop rule: what is left is smaller than a usual week.", "analytics"),
        fact("Slept badly, said so, apologised. No need."),
      ],
      tags: ["rambling", "stuck"],
      threads: [
        { text: "Python once more, by somebody else, on something she has built.", competency: "python" },
      ],
      closeStrength: "Checking the app against books that do not know the app.",
      scorecard: {
        recommendation: "no",
        summary: "Analytics is there. Python was hard-coded and untested today.",
        levels: [
          level("python", 2, "Happy path; memory and renamed columns not handled without a prompt."),
          level("analytics", 4, "Found the independent source that settles it cheaply."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 3,
      focus: ["goal", "finish", "sql"],
      notes: [
        fact("Head of operations: let me talk first, then “which evening are you worried about?”", "goal"),
        plus(
          "goal",
          "Offered the two cities by nine and a call at half past; asked what the board said last time.",
        ),
        fact(
          "Two heads, one number: two names, both in the report, each with its purpose in a line.",
          "goal",
        ),
        plus(
          "finish",
          "Broken docks: report led to a second repair van; repairs within a day went from 61 to 84 percent, looked at after three months.",
          2,
        ),
        fact(
          "One that changed nothing: heat map of rides. “Pretty. Nobody could do anything with it.”",
          "finish",
        ),
        fact(
          "Advice in two sentences on the invoice calls: to the owner of the invoice template; asks for the number of calls.",
          "finish",
        ),
        minus(
          "finish",
          "The first version of the two sentences had five. Cut it herself when asked to read it aloud.",
        ),
        plus(
          "sql",
          "Repairs within a day: asked what starts the clock; wrote the query with the night shift in mind.",
        ),
        fact("With a clock on the table she stays within two minutes."),
      ],
      tags: ["rambling"],
      threads: [],
      closeStrength: "“Pretty. Nobody could do anything with it.” A fair judgement on one’s own work.",
      scorecard: {
        recommendation: "yes",
        summary: "Goes from the figure to the van.",
        levels: [
          level("goal", 3, "Finds the worry behind the wish; two names for two purposes."),
          level("finish", 4, "Effect measured three months later, and honest about the heat map."),
          level("sql", 4, "Asked what starts the clock before writing."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 4,
      focus: ["analytics", "python", "comm"],
      notes: [
        fact(
          "Brief: Python once more, on something of her own. Asked her to open the dock report (her own repository, public part).",
        ),
        plus(
          "python",
          "Shows a module of 200 lines with tests for the parsing of both APIs, 14 of them, run on every push.",
          2,
        ),
        plus(
          "python",
          "Rewrote the retry while we talked: limit, growing pauses, and a test with a fake clock.",
        ),
        fact(
          "Bad input: unknown dock ids go to a list at the end of the report. Empty answer stops it, with a message to her.",
          "python",
        ),
        fact(
          "Asked about 20 GB (from the earlier look): had read it up at lunch, writes the streaming version, correct.",
          "python",
        ),
        fact("Loyalty card: selection seen at once; late against early joiners.", "analytics"),
        minus(
          "analytics",
          "Ended with “it depends” at plus three give or take four; advice only after two prompts.",
        ),
        minus("comm", "Explained the dock report for four minutes before saying what it is for."),
        plus(
          "comm",
          "Second try, thirty seconds: purpose, what it does, what it changed. Laughed about the first.",
        ),
        fact("Asks for feedback on how long she talks. Told her what I had seen."),
      ],
      tags: ["rambling"],
      threads: [],
      closeStrength: "Read up at lunch what she had not known in the morning, and then wrote it.",
      scorecard: {
        recommendation: "yes",
        summary: "On her own ground Python is what we need. Talks too long and knows it.",
        levels: [
          level(
            "python",
            4,
            "Tested, handles bad input, and others can run it; streaming written on the spot.",
          ),
          level("analytics", 3, "Sees the selection; slow to commit to an advice."),
          level("comm", 2, "Clear with a time box; far too long without."),
        ],
      },
    },
  ],
  decision: {
    outcome: "hold",
    rationale:
      "SQL is at or above the bar with three people, analytics and finish are strong. The looks on Python, a must-have, disagree by two levels: new code under time with no check on input, against a tested module of her own, and streaming written after lunch. One is a bad hour after a bad night, or the other is a prepared piece; we cannot tell from here. One more session of 45 minutes, new data, own machine, by somebody who has seen neither. She has been told why, and chose the day herself.",
    dissent:
      "The fourth onsite would hire today: the repository has two years of history and is no showpiece. The second onsite would not: the job is new data every week, under time.",
  },
};
