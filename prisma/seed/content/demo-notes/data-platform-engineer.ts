import { fact, level, minus, plus, type FinishedLoop } from "../demo-loop.ts";

export const platformLoop: FinishedLoop = {
  profile: "data-platform-engineer",
  candidate: "Tomasz Wilk",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["software", "pipelines"],
      notes: [
        fact(
          "Compilers at university, then payments backend, three years on the ingestion platform of a ticket seller.",
        ),
        fact("First answers are one sentence. Opens up with a long question and a pause."),
        plus(
          "software",
          "Interface for other teams: one declarative file, validated at merge, 11 fields. Took out 6 fields in the second version because nobody set them.",
        ),
        fact("Refuses: arbitrary SQL in the config. Reason: could not be tested before it ran.", "software"),
        plus(
          "pipelines",
          "Run twice: output partition written beside, then renamed; manifest says which run is current.",
        ),
        fact(
          "Late events: three days, restated nightly, readers see a “complete until” column.",
          "pipelines",
        ),
        plus(
          "pipelines",
          "74 pipelines by other teams, 9 by his own. Median from request to running: from 11 days to 1.",
          2,
        ),
        fact(
          "How do you know they like it? “They stopped coming.” After a pause: survey, and two teams left because of missing streaming.",
        ),
        fact("Wants to build things others build on; said it once, without being asked, then laughed."),
      ],
      tags: ["terse"],
      threads: [
        { text: "Two teams left because of streaming: what did he offer them?", competency: "pipelines" },
        { text: "The 6 fields he removed: how were the old files migrated?", competency: "software" },
      ],
      closeStrength: "“They stopped coming” was followed by the two teams who had left. Few people add that.",
      scorecard: {
        recommendation: "yes",
        summary: "Builds for others and measures it. Short answers, worth waiting for.",
        levels: [
          level("software", 3, "Small contract, validated early, and it got smaller with use."),
          level("pipelines", 4, "Others add pipelines in a day, and he knows who left and why."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["software", "python"],
      notes: [
        fact("Brief says terse: asked long and open, waited. Works."),
        plus(
          "software",
          "Migration of the 6 fields: reader accepted both for a quarter, warned in the pull request, a script opened 74 changes, owners merged.",
        ),
        plus(
          "software",
          "Changed requirement halfway (two outputs per file): touched the writer only. Said what the design does not allow: cycles.",
        ),
        fact(
          "Code: daily counts from a large file of JSON lines. Generator, Counter, bad lines to a side file with a reason.",
          "python",
        ),
        plus("python", "Tested with eight lines typed by hand, among them an empty one and half a one."),
        fact("Memory bound: said “number of distinct days”, wrote it into the docstring.", "python"),
        fact(
          "Resume after a crash: offset file, written after the flush. Asked himself whether tell() is exact in text mode; opened in bytes.",
          "python",
        ),
        plus(
          "software",
          "Reviewed my bad snippet: two comments on behaviour, one on naming, and one on what he liked.",
          2,
        ),
        fact("Three minutes early; used them to delete a helper."),
      ],
      tags: ["terse"],
      threads: [
        { text: "How does he bring a team along that does not want to migrate?", competency: "comm" },
      ],
      closeStrength: "Finished early and used the time to delete code.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "The best code I have seen in this room this year, and others can live with it.",
        levels: [
          level(
            "software",
            4,
            "Design took a changed requirement in one place, and he named what it does not allow.",
          ),
          level("python", 4, "Bad input, memory bound and restart handled, tested with a hand-made file."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["pipelines", "distsys"],
      notes: [
        fact(
          "Asked about streaming (thread from the phone): offered micro-batches of 5 min, one team took it, two wanted seconds.",
        ),
        plus(
          "pipelines",
          "Freshness is a promise per table, measured from event to readable; 96 % kept last quarter, page shows the other 4.",
        ),
        plus(
          "pipelines",
          "A check that blocks against one that warns: the owner decides, but money tables always block.",
        ),
        fact(
          "Backfill of a year: by month, oldest last, with a budget per day; stops itself at the budget.",
          "pipelines",
        ),
        fact("Lost node: leader, followers, acks. Right, and short.", "distsys"),
        minus(
          "distsys",
          "Both zones accept writes: “last write wins”. Asked what the customer sees who bought the last ticket twice: silence, then “apologise to one”.",
        ),
        fact("Clock skew: knows that it breaks last-write-wins, no second way to order.", "distsys"),
        plus(
          "distsys",
          "Idea for tickets by himself: reserve per zone in advance, so that no zone can sell the other’s.",
        ),
        fact("About 15 s of thinking before each answer, then one good sentence."),
      ],
      tags: ["terse"],
      threads: [],
      closeStrength: "Splitting the stock of tickets between zones, found on the spot.",
      scorecard: {
        recommendation: "yes",
        summary: "Pipelines beyond the bar. Distributed systems from use rather than from building.",
        levels: [
          level("pipelines", 4, "Freshness promised, measured and shown, including what was missed."),
          level("distsys", 2, "Right on one failing node; conflicting writes only with help."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 3,
      focus: ["software", "goal", "comm"],
      notes: [
        fact(
          "“All in real time by the end of the year”: first question back was “which screen would look different?”",
          "goal",
        ),
        plus(
          "goal",
          "Found two moments that need it (gate entry, fraud), priced them against the whole wish, proposed those as the announcement.",
        ),
        minus("goal", "Success measure came late, after two prompts: minutes from event to action."),
        fact(
          "300 jobs on an old contract: adapters first, then one team as a guest, then dates.",
          "software",
        ),
        plus(
          "software",
          "Would leave 40 jobs on the old contract for ever and says why: they run once a year.",
        ),
        fact("Explained the contract to me as head of marketing: two sentences, no example.", "comm"),
        minus("comm", "I said I was lost; he repeated the second sentence."),
        plus(
          "comm",
          "Asked for the board, drew three boxes, and then it was clear. Says himself that he is better with a pen.",
        ),
        fact("Reluctant team: sits with them for two days and migrates their first job himself.", "comm"),
      ],
      tags: ["terse"],
      threads: [],
      closeStrength:
        "Sitting two days with the team that does not want to: that is how platforms get adopted.",
      scorecard: {
        recommendation: "yes",
        summary: "Asks what it is for. Needs a pen and a moment to be understood.",
        levels: [
          level("software", 4, "Leaves forty jobs alone on purpose and can defend it."),
          level("goal", 3, "Reframed the announcement to two cases with a price; measure only with prompts."),
          level("comm", 2, "Clear with a sketch or a prompt; far too short without."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 4,
      focus: ["pipelines", "toolchoice"],
      notes: [
        fact(
          "Scheduler at the ticket seller: chose it over two others. Needs first: 80 small jobs, three people, backfills by others.",
          "toolchoice",
        ),
        plus(
          "toolchoice",
          "What would make it wrong: sub-minute work or more than 5,000 tasks an hour; has a chart of tasks per hour.",
        ),
        minus("toolchoice", "Price of leaving it: “rewrite the adapters”, no estimate."),
        fact(
          "Our two candidates for a table format: asked for readers first; would test schema changes on our worst table.",
          "toolchoice",
        ),
        plus(
          "pipelines",
          "New analyst adds a pipeline on a Friday: walks through what stops each mistake. Cost limit per run is one of them.",
        ),
        fact(
          "What he would build first here: the page that shows which table is late and who owns it.",
          "pipelines",
        ),
        fact(
          "Tells about a feature of his that nobody used (visual editor), removed after four months.",
          "pipelines",
        ),
        fact("Laughed twice; seems at ease by now."),
      ],
      tags: [],
      threads: [],
      closeStrength: "Removed his own visual editor, and told the story with good humour.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Wants effective systems and takes the ineffective ones away again.",
        levels: [
          level("pipelines", 4, "Every mistake of a newcomer has something that stops it, cost included."),
          level("toolchoice", 3, "Needs, two real options, a limit he watches; no estimate for leaving."),
        ],
      },
    },
  ],
  decision: {
    outcome: "hire",
    rationale:
      "Both must-haves are clearly above the bar, seen by five people in code, design and stories, with adoption figures from his own platform. Distributed systems is below the bar and weighs .12; the infrastructure team sits next door, and nothing in the first year depends on it. Communication is short rather than unclear: all who waited, or handed him a pen, got a good answer.",
    dissent:
      "The third onsite would have liked a second look at communication before an offer: this person will speak to eleven teams. We agreed that he starts with two of them, which he proposed himself.",
  },
};
