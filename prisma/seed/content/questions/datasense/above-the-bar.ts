import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      warmUp: "Say: “Start with looking only; which two splits of the unknown ones would you want to see?”",
      weak: "Ask once: “If it were only people on phones, what would spreading in proportion do to the split?”",
      strong: "Reveal that it is the consent banner, so that they stay unknown for ever.",
    },
  },
  {
    key: "datasense-yesterday-keeps-changing",
    title: "Yesterday keeps changing",
    competency: "datasense",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "On Tuesday at eight in the morning Monday’s sales stood at 410,000, at noon at 428,000, and on Wednesday at 431,000. It is like that every day. The chief executive has noticed, and says that the data are broken. Every load ran without an error. What do you look into, what do you tell her, and which figure should she get at eight from now on?",
    good: [
      "Splits the growth by where and when it arose: shops that sync late, payments that settle, orders corrected; one question to each source.",
      "Measures how complete a day is by age, over some weeks: at eight about 95 percent of the final figure (410 of 431), at noon above 99; and how steady that share is.",
      "Lets the use decide: early with “about five percent still to come”, or fixed at noon, or only sources that are complete; and gets the late source repaired if somebody acts at eight.",
    ],
    poor: [
      "Freezes the figure at eight, so that it no longer changes.",
      "Explains that this is how the systems work.",
    ],
    easier:
      "What can happen to an order made yesterday at six in the evening, so that it appears in the data only today at eleven?",
    harder:
      "The share at eight was 95 percent for months, and since Monday it is 89. The level at eight looks normal. What do you do this morning?",
    reactions: {
      terse:
        "Say: “Explain it to her as you would in the lift and then in her office, where she has half an hour and a bad mood.”",
      rambling: "Say: “First: which 18,000 came between eight and noon, and how do you list them?”",
      warmUp:
        "Say: “Think of a total in your own life that is only final days later, such as a bank account; why is that so?”",
      weak: "Say: “If every day is about five percent short at eight, is the change from the day before wrong as well?”",
      strong: "Say: “Since Monday the early share is 89 and not 95; what does that mean for today’s figure?”",
    },
  },
  {
    key: "datasense-new-shop-system",
    title: "The new shop system",
    competency: "datasense",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "On the fifteenth of May a web shop moved to a new system. In the sales report, orders per hundred visits fell from 3.0 to 2.6 on that very day and have stayed there. The head of the shop wants the old system back by the weekend. The people who built the new one say that nothing is wrong with it. What do you want to know, and what do you do?",
    good: [
      "Asks what each system counts as an order (if asked: the old one when it was placed, the new one when it is paid; thirteen percent were never paid), and sees that 3.0 becomes 2.6 by that alone.",
      "Rebuilds the old months on the new rule from payments, or counts placed orders in the new system’s log; says what stays unexplained.",
      "Changes the report: one definition throughout or a visible break, last year’s figures redone, and everybody who uses them told.",
    ],
    poor: [
      "Argues about which definition is right, and leaves the trend as it stands.",
      "Multiplies the new figures so that they fit the old ones.",
    ],
    easier:
      "The old system counted an order when it was placed, and the new one counts it when it is paid. Somebody places an order and never pays: what did the old report say, and what does the new one say?",
    harder:
      "On the new rule it was 2.61 before. But last year the figure rose by 0.1 in late May, and this year it did not. Is the new system worse after all? How would you find out?",
    reactions: {
      terse:
        "Say: “Tell me the whole week, from the angry call until you would say that the matter is closed.”",
      rambling: "Say: “One number would help you most; which one, and where does it come from?”",
      warmUp: "Say: “Let us take a hundred visits and three orders, and follow those three.”",
      weak: "Say: “What has to happen before the old system counts an order, and before the new one does?”",
      strong:
        "Say: “On the new rule it was 2.61 before, so nothing is lost; but last year late May brought 0.1 more, so is the new system worse or not?”",
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
      "Your company has bought a competitor, and many people are customers of both. Until the authorities have agreed, nobody may lay the two lists of customers side by side. In four weeks the board wants to know how many customers there are together. How do you get to a number, and what do you tell the board about it?",
    good: [
      "Asks first what a customer is on either side, and what the board will do with the number; each side counts in the same way.",
      "Finds what may be compared: counts by region, a question put to a sample on each side (“do you buy there, too?”), market shares; and knows how each of them errs.",
      "Gives a range and explains its ends, says what the number must not be used for, and what would narrow it.",
    ],
    poor: [
      "Adds the two numbers up, since nothing else is allowed.",
      "Waits for the authorities, and has nothing in four weeks.",
    ],
    easier:
      "One side has 400,000 customers, the other 250,000. Between which two numbers does the answer lie, and what would move you towards either?",
    harder:
      "Of 400 customers of the larger company who were asked, 48 also buy at the other. A board member wants to build prices on who exactly is shared. What do you say?",
    reactions: {
      terse: "Say: “Take the four weeks one by one, and tell me everything that could go wrong on the way.”",
      rambling: "Say: “Leave the systems aside: what is a customer?”",
      warmUp:
        "Say: “There is no perfect number here; begin with the smallest and the largest that it can be.”",
      weak: "Ask once: “Who would not answer such a question, and which way does that push the number?”",
      strong: "Go to the board member who wants to know exactly who is shared.",
    },
  },
  {
    key: "datasense-two-people-leave",
    title: "Nine hundred tables, six weeks",
    competency: "datasense",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "You start at a company with nine hundred tables that grew in twelve years. There is no documentation. The two people who understand them leave in six weeks, and they are friendly but busy: you get each of them for two hours a week. What do you do with the six weeks, and what do you leave undone on purpose?",
    good: [
      "Works back from the decisions: the ten or so reports the company lives on, to their tables; from query logs and load jobs sees which tables are alive at all.",
      "Uses the two for what no log knows: traps, exceptions, meanings, “never use this one”; on real questions rather than table by table, and recorded where the next person will look.",
      "Tests what they were told (rebuilds a figure alone while they are still there), and names which figures will be uncertain afterwards, with an owner for each.",
    ],
    poor: [
      "A catalogue of nine hundred tables, from A to Z.",
      "Proposes to rebuild the warehouse, or to keep the two at any price, and has no plan for the four hours a week.",
    ],
    easier: "You have two hours with one of them tomorrow. What do you ask?",
    harder:
      "In week three you find that the margin report, on which prices are set, rests on a table that one of them corrects by hand each month. What happens now to your plan?",
    reactions: {
      terse: "Say: “Take me through all six weeks, with what lies on the table at the end of each of them.”",
      rambling: "Say: “Only the first week, and only what you do without the two.”",
      warmUp: "Say: “Think of the day somebody left who knew everything; what did you wish you had asked?”",
      weak: "Say: “It is week seven and a figure looks odd; which of the things you did helps you now?”",
      strong: "Say: “The margin report rests on a monthly correction by hand; what moves to the top?”",
    },
  },
];
