import { fact, level, minus, plus, type FinishedLoop } from "../demo-loop.ts";

export const reportDesignerLoop: FinishedLoop = {
  profile: "report-designer",
  candidate: "Marcus Oyelaran",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["business", "sql"],
      notes: [
        fact(
          "Five years in consulting (retail, logistics), then a year in the finance team of a furniture chain.",
        ),
        fact("Looks for a place where he sees what becomes of his advice."),
        plus(
          "business",
          "Lunch kitchen: 4.20 in his head, then “about a hundred a working day, can two cooks do that?”",
        ),
        plus(
          "business",
          "60 lunches at 9 euros: wants to know whether it is one trip or sixty, and whether the cooks are free. Would take it at one trip.",
        ),
        fact("SQL: writes it weekly, learned in the furniture chain.", "sql"),
        fact(
          "Join of orders and returns spoken aloud: left join, counts, asked whether an order can be returned twice.",
          "sql",
        ),
        minus(
          "sql",
          "Dates: filtered returns by order month and noticed only when I asked which month a late return falls into.",
        ),
        fact("Python: none, has done a weekend course. Not needed, told him so."),
        fact("Answers come in three numbered points."),
      ],
      tags: [],
      threads: [
        { text: "Advice he followed up on: has he ever seen the effect of it?", competency: "finish" },
        { text: "Dates and late returns: look again in code.", competency: "sql" },
      ],
      closeStrength: "One trip or sixty: he saw in a second what the offer hangs on.",
      scorecard: {
        recommendation: "yes",
        summary: "Fast and sound with money. SQL to be seen in code.",
        levels: [
          level("business", 4, "Found what decides the offer before he did the sum."),
          level("sql", 2, "Working joins; the date edge came only when asked."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["business", "goal"],
      notes: [
        fact("Free returns: asked for margin per kept order and cost of a return straight away."),
        plus(
          "business",
          "Worked out about 2,060 against 1,915 on paper; says “keep it for new customers only, until we know whether they stay”.",
          2,
        ),
        fact(
          "What would turn it round: return cost near one euro, or repeat orders. Asked for return reasons too.",
          "business",
        ),
        plus(
          "business",
          "Shoes and dresses: free for shoes, paid for dresses, tested in two countries first. Saw that people would split their orders.",
        ),
        fact("Head of operations role play: three questions, found the evening slots in the second.", "goal"),
        plus(
          "goal",
          "Offered a page on two cities by nine and said what it would not answer; asked me to call at ten if it was not enough.",
        ),
        fact("I refused to say why: he guessed two purposes aloud and let me choose. I chose.", "goal"),
        minus("goal", "No measure for “enough” until I asked how he would know."),
        fact("Writes very tidily; the sheet could go into a deck."),
      ],
      tags: [],
      threads: [],
      closeStrength: "Two guesses aloud, and the unwilling customer chose one. Elegant.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "This is the profitable decision from numbers that the role is about.",
        levels: [
          level(
            "business",
            4,
            "Unit economics on paper, a decision, and the second-order effect of split orders.",
          ),
          level(
            "goal",
            3,
            "Finds the decision behind the wish with friendly persistence; measure on request.",
          ),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["sql", "report", "datasense"],
      notes: [
        fact(
          "Thread from the phone: returns by month, in code. Asked which date; wrote both and labelled them.",
          "sql",
        ),
        plus(
          "sql",
          "Counted rows before and after the join without being asked. Found the order with two returns.",
        ),
        fact("Window function: not known; solved it with a join on the maximum, correct, longer.", "sql"),
        fact("Took 19 min instead of 14; result agreed with the total.", "sql"),
        plus(
          "report",
          "Monday page: gaps and spare hours per shop and day, one colour, headline is the largest move.",
          1,
        ),
        fact("Left out sales on purpose: “they would talk about sales”.", "report"),
        minus(
          "datasense",
          "Table “payments”: summed “amount” first. Asked what one row is: “a payment, I assume”.",
        ),
        minus(
          "datasense",
          "Two totals for one month: named tax and refunds, then wanted to ask the accountant. No single order followed through.",
        ),
        plus(
          "datasense",
          "On the second try: picked five orders himself, one of each kind, and found shipping.",
        ),
        fact("Says that in consulting somebody else always delivered the data."),
      ],
      tags: [],
      threads: [
        {
          text: "Sources: where did the figures in his best project come from, and who checked?",
          competency: "datasense",
        },
      ],
      closeStrength: "“They would talk about sales”: he leaves things out because he knows his readers.",
      scorecard: {
        recommendation: "no",
        summary: "SQL is enough and careful. He trusts tables more than I would like.",
        levels: [
          level(
            "sql",
            3,
            "Correct in several steps, checks row counts; slower than most, and no window functions.",
          ),
          level("report", 4, "One question, one page, and a reason for each thing left out."),
          level("datasense", 2, "Notices oddities after a prompt; assumed what a row was."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 3,
      focus: ["analytics", "business", "comm"],
      notes: [
        fact("Loyalty card: “people who spend more join more” within the first minute.", "analytics"),
        plus(
          "analytics",
          "Turned it round: two million at 20 % margin is ten million of extra sales, is that believable with 300,000 members? About 33 euros each.",
        ),
        fact("Comparison: early against late shops; sees that the early ones were chosen.", "analytics"),
        fact(
          "Plus three, give or take four: would pause offers for a tenth before deciding, says what a quarter of waiting costs.",
          "analytics",
        ),
        minus("analytics", "Did not come to seasonality; Christmas lies in one of the two windows."),
        plus(
          "business",
          "Packaging customer: forty percent of what they leave us, before I had finished the question.",
        ),
        fact(
          "Asked what the machine does when they go; would offer 4 % for a three-year volume.",
          "business",
        ),
        plus("comm", "Bad news call: first sentence had the error, the size, and that it was his.", 2),
        fact("Board silence: waited too, then offered a corrected page by four o’clock.", "comm"),
        fact("Notes: asks back often, in a natural way."),
      ],
      tags: [],
      threads: [],
      closeStrength: "The first sentence of that call. I would have wanted to be told like that.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Calm with numbers and with people.",
        levels: [
          level("analytics", 3, "Sees selection, finds a break-even and a cheap test; missed Christmas."),
          level("business", 4, "Leverage, capacity and precedent, each with a figure."),
          level("comm", 4, "Says the hard thing first and then listens."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 4,
      focus: ["finish", "sql", "goal", "datasense"],
      notes: [
        fact(
          "One that changed something: delivery zones of the furniture chain, 14 to 9; he went along on the trucks for three days.",
          "finish",
        ),
        plus(
          "finish",
          "Effect looked at after half a year: 7 % less cost instead of the 11 he had promised. Reported it himself, with the reason.",
          2,
        ),
        fact("One that did not: pricing of sofas. “I had convinced the wrong person.”", "finish"),
        plus(
          "finish",
          "The founder says no: proposes one region and two articles, with a date; says what would change his own mind.",
        ),
        fact(
          "Sources in the zones project: truck logs against fuel bills; 6 % of trips had no log, left out and said so.",
          "datasense",
        ),
        plus(
          "datasense",
          "Found that “delivered” was set when the truck left the yard; got the depot to change it.",
        ),
        fact(
          "SQL: revenue per zone with a fan-out in it. Saw it after comparing with the total, 4 min.",
          "sql",
        ),
        plus("sql", "Fixed it by aggregating first, and wrote the check into the query as a comment."),
        fact("Chart of shop visits: asked who decides what, before drawing anything.", "goal"),
        fact("Wanted to know who here has the last word on prices."),
      ],
      tags: [],
      threads: [],
      closeStrength: "Seven instead of eleven, and he told them himself.",
      scorecard: {
        recommendation: "yes",
        summary: "Brings things to the end and goes back to look.",
        levels: [
          level("finish", 4, "Reported where his own advice fell short, with the reason, unasked."),
          level("sql", 3, "Found the fan-out by checking the total; aggregated first."),
          level("goal", 3, "Asks for the decision before the picture."),
          level("datasense", 3, "Traced “delivered” to the yard and had it changed; caveats said first."),
        ],
      },
    },
  ],
  decision: {
    outcome: "hire",
    rationale:
      "Business is clearly above the bar with three people, and SQL, the other must-have, meets it with two people onsite, in code, with row counts checked unasked; the phone screen’s 2 was the date edge he then handled. Two looks disagree on data sense. In the abstract he assumed what a row was; in his own project he had traced a field to the yard and got it changed. We take the second as what he does when the figures are his, and pair him with the warehouse owner for his first two reports.",
    dissent:
      "The second onsite stays at no: a story from one’s own project is the kinder test, and here the data will be new to him every week. We agreed that somebody else checks his first report against the source.",
  },
};
