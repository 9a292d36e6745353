import { fact, level, minus, plus, type FinishedLoop } from "../demo-loop.ts";

export const statisticianLoop: FinishedLoop = {
  profile: "statistician",
  candidate: "Yusuf Demir",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["experiments", "predict"],
      notes: [
        fact("Biostatistics, then four years at a maker of hearing aids: trials with 40 to 90 people."),
        fact("Very quiet for the first ten minutes; began to talk when asked about his own trial."),
        plus(
          "experiments",
          "Crossover, each person wears both devices; says what it buys (half the people) and what it risks (getting used to the first).",
        ),
        plus(
          "experiments",
          "Wrote down the smallest difference worth having with the product people before the start: 1.5 dB.",
        ),
        fact(
          "Stopped early once, by a rule fixed beforehand; knows what that does to the estimate.",
          "experiments",
        ),
        fact(
          "Who returns the device within 60 days: logistic model, 11 columns, 2,300 customers.",
          "predict",
        ),
        plus(
          "predict",
          "Held back the last two quarters; compared with the rule the shops used. Gain small, said so.",
        ),
        fact("Web tests: never done, asked how many visitors we have."),
        fact("Apologised for his English twice; I followed everything."),
      ],
      tags: ["needs_warm_up"],
      threads: [
        {
          text: "Web-size problems: many users, tiny effects, people who influence each other.",
          competency: "experiments",
        },
        { text: "Return model: was it used, by whom?", competency: "finish" },
      ],
      closeStrength: "One and a half decibels, agreed before the first person was fitted.",
      scorecard: {
        recommendation: "yes",
        summary: "Small samples are his home. Give him ten minutes to arrive.",
        levels: [
          level("experiments", 3, "Unit, smallest effect and stopping rule from his own trials."),
          level("predict", 3, "Split in time, simple baseline, honest about a small gain."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["experiments", "comm"],
      notes: [
        fact("Began with his own trial, as the brief advised. After eight minutes a different person."),
        plus(
          "experiments",
          "800 a week at 5 %: five against eight is all one can see; worked out in his head, about a minute.",
          2,
        ),
        plus(
          "experiments",
          "Ways out: measure “opened the form” instead, use last half year per firm as a baseline, test a bolder page.",
        ),
        fact(
          "Visitors from one firm: randomise firms; design effect with three per firm, roughly a third more visitors needed at his guess of similarity.",
          "experiments",
        ),
        fact(
          "A prior: would take earlier tests of this team, most gave under half a point; draws what it does to the estimate.",
          "experiments",
        ),
        plus(
          "experiments",
          "Interval from minus a half to plus three and a half: “likely helps, could cost you a little, what does undoing it cost?”",
        ),
        fact("Head of sales: picture of two overlapping heaps, no formula.", "comm"),
        plus(
          "comm",
          "Asked after each step whether to go on. When I decided against him he asked what I was afraid of.",
        ),
        minus("comm", "First answer was so quiet and short that I had to ask three times."),
        fact("Thinks with a pencil; give him paper."),
      ],
      tags: ["needs_warm_up"],
      threads: [
        {
          text: "Interference between people: only firms so far, ask for a market.",
          competency: "experiments",
        },
      ],
      closeStrength: "“What does undoing it cost?” is the question most people never get to.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Gets more out of little than anybody I have interviewed.",
        levels: [
          level("experiments", 4, "Detectable effect in his head, three ways out, prior with a source."),
          level("comm", 3, "Adapts and checks once warm; needs the first minutes."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["predict", "python"],
      notes: [
        fact("Asked for the gym first, easy, as a warm-up."),
        plus(
          "predict",
          "Four hundred calls: starts with contract end and complaints as the rule to beat; measures leavers found among the 400.",
        ),
        plus(
          "predict",
          "Keeps 50 of the list uncalled. “Otherwise you measure the list and call it the calls.”",
          2,
        ),
        fact(
          "Calls wake people up: predict the difference, says it needs far more data than we have; would use the held-out 50s of a year.",
          "predict",
        ),
        fact(
          "Too good (97 of 100): strongest column, when was it written, remove, look again. Fourth step was the rows.",
          "predict",
        ),
        fact("Python: clean, small functions. Comes from R, says so.", "python"),
        minus(
          "python",
          "Reading a broken file: stopped at the first bad line for three minutes; one rung down.",
        ),
        plus(
          "python",
          "Simulated the power of the test in 20 lines with a fixed seed, and checked one case by hand.",
        ),
        fact("Scheduling, packaging: never; at the last job engineers did that.", "python"),
      ],
      tags: ["needs_warm_up", "stuck"],
      threads: [
        { text: "Has he ever run something that others depend on every week?", competency: "python" },
      ],
      closeStrength: "“Otherwise you measure the list and call it the calls.” I wrote it on the wall.",
      scorecard: {
        recommendation: "yes",
        summary: "Prediction with judgement. Python is for analysis, not for operation.",
        levels: [
          level("predict", 4, "Baseline first, forward validation, held-out group for the effect."),
          level("python", 2, "Readable and checked; bad input and running it regularly are new to him."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 3,
      focus: ["analytics", "experiments", "goal", "datasense"],
      notes: [
        fact(
          "Couriers in ten cities: sees at once that one courier’s bonus takes orders from another.",
          "experiments",
        ),
        plus(
          "experiments",
          "On and off by day within each city, in random order, pairs of weekdays; first hour of a day left out for carry-over.",
          2,
        ),
        fact(
          "What could fool it: evening work moved to lunch. Looks at the whole day, not at lunch alone.",
          "experiments",
        ),
        fact(
          "Loyalty card: late against early joiners, own past as control; range before the sum.",
          "analytics",
        ),
        plus(
          "analytics",
          "Asked first how large an effect would have to be to matter, then whether we could see that. We could not in three weeks; said so.",
        ),
        minus(
          "goal",
          "Operations head: asked about distribution and missing days first; decision came at question five.",
        ),
        plus(
          "goal",
          "After that: page for two cities, with a line on what it cannot say, and a time to call.",
        ),
        fact("Two totals: single orders through both systems; drew the bridge.", "datasense"),
        fact(
          "At the hearing aids he sat in on fittings to see how the field “wearing time” comes about.",
          "datasense",
        ),
      ],
      tags: [],
      threads: [],
      closeStrength: "He sat in the fitting room to learn what a field means.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Design of a hard experiment on the spot, with the right worries.",
        levels: [
          level("experiments", 4, "Switching by day, carry-over and moved work named before I asked."),
          level("analytics", 3, "Relevance before precision; says what three weeks cannot show."),
          level("goal", 2, "Gets to the decision, late, by way of the data."),
          level("datasense", 3, "Traces to the source, also on foot."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 4,
      focus: ["predict", "sql", "finish", "goal"],
      notes: [
        fact(
          "Return model: used by 60 shops; fitters call people in week two. He wrote the half page they work with.",
          "finish",
        ),
        plus(
          "finish",
          "Effect: returns from 14 to 11 percent; a third of it would have come anyway, from shops that started later.",
        ),
        fact("One that changed nothing: a paper with 30 pages. “I had written it for myself.”", "finish"),
        plus(
          "predict",
          "Loans, labels late or never: names who is never seen, asks what a small random share would cost, has a second way (applicants refused here, accepted elsewhere).",
        ),
        fact(
          "Early sign: two missed payments by day 60; watches the share per month of acceptance.",
          "predict",
        ),
        fact("Would refuse to claim anything on amounts the old rule never accepted.", "predict"),
        fact("SQL: join, group, dates fine; row counts checked when reminded.", "sql"),
        minus(
          "sql",
          "Averaged per customer after a join to visits; saw it at “how many customers are these?”",
        ),
        fact(
          "Health score for teams with a bonus on it: “people will take care of the score”. Asked what it should change.",
          "goal",
        ),
        fact("Relaxed, asked who decides here when data are thin."),
      ],
      tags: [],
      threads: [],
      closeStrength: "Half a page for the fitters, after thirty pages for himself: he told both.",
      scorecard: {
        recommendation: "yes",
        summary: "His models are used by people who sell hearing aids. That says it.",
        levels: [
          level("predict", 4, "Limits named before use; two ways round the missing labels."),
          level("sql", 2, "Working joins; the fan-out only when asked."),
          level(
            "finish",
            4,
            "Effect against shops that started later, and honest about what would have come anyway.",
          ),
          level("goal", 3, "Asks what the score is to change before building it."),
        ],
      },
    },
  ],
  decision: {
    outcome: "hire",
    rationale:
      "Both must-haves are clearly above the bar, each with two people onsite and in different forms: a small test and a market, a call list and late labels. His effect figures were compared with shops that started later. SQL and Python are below the bar, together .16 of this rubric; the two data analysts in the team carry the loading, and he has asked to learn it from them. What looked like shyness on the phone is gone after ten minutes, and everyone who read that in the brief got a better interview.",
    dissent:
      "The second onsite says that somebody who has never run anything weekly will cost the team time in the first half year. Agreed, and planned: no nightly jobs before summer.",
  },
};
