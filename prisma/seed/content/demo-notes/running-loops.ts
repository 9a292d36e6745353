import { fact, level, minus, plus, type RunningLoop } from "../demo-loop.ts";

/** A terse engineer in the middle of the onsite: two looks done, two to come. */
export const runningPlatformLoop: RunningLoop = {
  profile: "data-platform-engineer",
  candidate: "Chloe Fontaine",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["software", "pipelines"],
      notes: [
        fact(
          "Backend at a weather service for five years, the last two on the pipelines that feed the forecast.",
        ),
        fact("Short answers, precise. Asked her to tell the last release as a story, then more came."),
        plus(
          "software",
          "Station adapters: 40 formats behind one interface with three functions. A new one takes a student a day.",
        ),
        fact(
          "Refused to add a fourth function for one vendor; wrote a converter in front instead.",
          "software",
        ),
        plus(
          "pipelines",
          "Late readings: up to six hours, restated each hour, version in the file name; the forecast pins one version per run.",
        ),
        fact("Rerun of any hour by anybody: one command, writes beside and swaps.", "pipelines"),
        minus("pipelines", "How fresh is the data? “Fast enough.” No figure."),
        fact("Python in the adapters, Go in the service. Prefers Go, does not mind."),
        fact("Asked about code review here: who, how long."),
      ],
      tags: ["terse"],
      threads: [
        {
          text: "Freshness: what does the forecast need, and what happens when it is late?",
          competency: "pipelines",
        },
        { text: "Vendor converter: how did she tell the vendor no?", competency: "comm" },
      ],
      closeStrength: "A new format takes a student a day: that is what an interface is for.",
      scorecard: {
        recommendation: "yes",
        summary: "Builds small contracts that hold. Figures on use are missing so far.",
        levels: [
          level("software", 4, "Forty formats behind three functions, and a fourth refused with a reason."),
          level("pipelines", 3, "Idempotent, versioned, rerun by anybody; no freshness figure."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["software", "python"],
      notes: [
        fact("Long, open questions as the brief suggests. Waiting helps; so does “what else?”"),
        fact(
          "Walked me through the adapter interface on the board; the test suite is one file that every adapter must pass.",
          "software",
        ),
        plus(
          "software",
          "Changed requirement (stations that send pictures): keeps the three functions, adds a kind to the payload; says what breaks.",
        ),
        fact("Review of my snippet: found the shared default list, then the missing timeout.", "software"),
        plus(
          "python",
          "JSON lines to daily counts: streaming, bad lines counted by reason, stops at one percent bad.",
        ),
        fact("Test first: three lines, one of them broken. Ran it twice.", "python"),
        minus(
          "python",
          "Dates: naive ones, local to the machine. Saw it when I asked which day 23:30 belongs to.",
        ),
        fact("Resume after a crash: keeps the byte offset, written after the counts.", "python"),
        fact(
          "Told the story of the vendor only when asked for “the whole afternoon”; then ten minutes without a pause.",
        ),
      ],
      tags: ["terse"],
      threads: [
        { text: "Time zones: once more, with late readings across midnight.", competency: "pipelines" },
      ],
      closeStrength: "One test file that every adapter has to pass: forty formats and one idea.",
      scorecard: {
        recommendation: "yes",
        summary: "Design that bends without breaking; dates need a second look.",
        levels: [
          level("software", 4, "Took the changed requirement without a new function and said what it costs."),
          level("python", 3, "Streaming, tested, bad input bounded; naive dates."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["pipelines", "distsys"],
      notes: [
        fact(
          "Freshness (thread): forecast runs at :20, takes what is there; she had found out since the phone call that 97.4 % of stations are in by then.",
        ),
        plus(
          "pipelines",
          "Late across midnight: event time in UTC, day derived at read; restates yesterday until 06:00 and marks it open.",
        ),
        fact(
          "Gaps: a station that is silent for 3 h gets an owner’s ticket, not an alert at night.",
          "pipelines",
        ),
        fact(
          "Who adds pipelines: students, two researchers, one vendor. Cost limit: none, “never came up”.",
          "pipelines",
        ),
        plus(
          "distsys",
          "Lost node during peak: what is accepted, what is retried, what readers see; as a story, minute by minute.",
        ),
        fact("Duplicates: reading id from station and time, merged in the store.", "distsys"),
        minus(
          "distsys",
          "Two zones accept writes: would “avoid that”. No way to merge when it has happened.",
        ),
        fact(
          "Asked for a break after 40 min, back after two minutes and took up replication lag again by herself.",
          "distsys",
        ),
      ],
      tags: ["terse"],
      threads: [
        {
          text: "How did she decide for the store they use? Nothing asked on tools yet.",
          competency: "toolchoice",
        },
      ],
      closeStrength: "Came back from the break with a better answer than I had expected in the first place.",
      scorecard: {
        recommendation: "yes",
        summary: "Runs pipelines with care; failure of one node is solid, two zones are not.",
        levels: [
          level("pipelines", 3, "Late data marked and restated, owners before alarms; no limit on cost."),
          level("distsys", 2, "One node well told; conflicting writes not thought through."),
        ],
      },
    },
  ],
};

/** An analyst who needs a warm-up, in the middle of the onsite: two looks done, two to come. */
export const runningAnalystLoop: RunningLoop = {
  profile: "data-analyst",
  candidate: "Daniel Okafor",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["sql", "python"],
      notes: [
        fact(
          "Two years in the planning department of a hospital group; before that a ward clerk who taught himself SQL.",
        ),
        fact("Nervous at the start; the bed-occupancy story got him going."),
        plus(
          "sql",
          "Occupancy per hour from admissions and discharges: built the hours first, then joined. Asked about patients still in.",
        ),
        fact(
          "Transfers between wards count twice in the raw table; knows it, has a rule, named who agreed to it.",
          "sql",
        ),
        minus("sql", "Percentiles: exported to a spreadsheet for that."),
        plus(
          "python",
          "Morning list of free beds by mail at 6:30, on the hospital’s server; checks that the export is from today, else says so.",
        ),
        fact(
          "When it breaks: the mail says “no list today, because …”. It happened twice in a year.",
          "python",
        ),
        fact("No tests; “I compare it with yesterday’s”.", "python"),
        fact("Asked whether not having a degree is a problem. Told him no."),
      ],
      tags: ["needs_warm_up"],
      threads: [
        { text: "Free-bed list: what did the wards do differently because of it?", competency: "finish" },
        { text: "Rule for transfers: how did he get everybody to agree?", competency: "goal" },
      ],
      closeStrength: "A mail that says why there is no list today: he thinks of the person at the other end.",
      scorecard: {
        recommendation: "yes",
        summary: "Self-taught and careful; has something running that people rely on.",
        levels: [
          level("sql", 3, "Built the hours first and asked about open stays; percentiles elsewhere."),
          level("python", 3, "Scheduled, checks its input, fails politely; untested."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["sql", "datasense"],
      notes: [
        fact(
          "Warm-up with his own occupancy query; said beforehand what comes next. Calm after five minutes.",
        ),
        fact("Revenue doubled: compared counts before and after the join, found the second payment.", "sql"),
        plus("sql", "Fixed by aggregating first; wrote a line that shows both totals side by side."),
        fact(
          "Months without orders: missing in his first result, added a calendar after looking at it again.",
          "sql",
        ),
        plus("datasense", "New table: “who writes it, and on which screen?” was the first question.", 2),
        plus(
          "datasense",
          "Discharge time is when the form is closed, up to 5 h late on weekends; sat on the ward to find out.",
        ),
        fact(
          "Two totals: followed single orders, built the bridge, 8,000 left unexplained, and said so.",
          "datasense",
        ),
        minus("sql", "Window functions: knows the word, wrote a self-join. Right, and slow."),
        fact("Explains by example, mostly from the hospital. Easy to follow."),
      ],
      tags: ["needs_warm_up"],
      threads: [{ text: "Window functions: short look, perhaps from the easier rung.", competency: "sql" }],
      closeStrength: "“On which screen?” No one has asked me that about a table before.",
      scorecard: {
        recommendation: "yes",
        summary: "Knows where figures come from. SQL is correct, and narrow.",
        levels: [
          level("sql", 3, "Finds and proves the fan-out; no window functions."),
          level(
            "datasense",
            4,
            "Went to the ward to learn what a time stamp means, and names what stays unexplained.",
          ),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["python", "analytics"],
      notes: [
        fact("Started on the free-bed script; he had brought a version without names, 150 lines."),
        plus(
          "python",
          "Three functions, config apart, dates checked. Split it further when asked what a colleague would want to change.",
        ),
        fact(
          "Wrote his first test with me: an export of yesterday. Liked it, wrote a second one alone.",
          "python",
        ),
        minus("python", "Column renamed at the source: would crash with a stack trace in the mail."),
        fact("20 MB log: line by line; 20 GB: “the same, it is line by line”. Right.", "python"),
        plus(
          "analytics",
          "Orders down 8 %: asked whether Monday was a holiday and what a usual week does; tree with four branches.",
        ),
        fact("New customers on one app version: suspects the tracking before the customers.", "analytics"),
        fact(
          "Both up, total down: needed paper and the easier rung, then explained it well with two wards.",
          "analytics",
        ),
        fact("Says “I do not know, I would find out like this” three times; each time a way followed."),
      ],
      tags: [],
      threads: [
        {
          text: "Next: goal and finish are still open; the transfers rule is a good way in.",
          competency: "goal",
        },
      ],
      closeStrength: "He wrote a second test alone, because the first had been useful.",
      scorecard: {
        recommendation: "yes",
        summary: "Learns while one looks on. A shade under on size, at the bar on care.",
        levels: [
          level("python", 3, "Readable, scheduled, streams; tests are new to him and taken up at once."),
          level("analytics", 3, "Real or not, tree, suspect the tracking; mix effect with the easier rung."),
        ],
      },
    },
  ],
};
