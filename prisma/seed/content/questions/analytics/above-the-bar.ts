import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "analytics-both-up-total-down",
    title: "Both went up, the total went down",
    competency: "analytics",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Here are four figures; I will write them down for you. Conversion on desktop rose from 4.0 to 4.2 percent. Conversion on mobile rose from 2.0 to 2.1 percent. Yet conversion of the whole shop fell from 3.2 to 2.8 percent. The director says that one of these must be wrong. What do you say, and what do you do with it?",
    good: [
      "Sees the shift in the mix, and works it out: desktop went from 60 percent of visits to about a third.",
      "Asks why the mix moved: more mobile visits, or fewer desktop visits; these are two different stories with the same percentages.",
      "Says which figure serves which decision, and that orders and profit, not a rate, decide whether this was bad.",
    ],
    poor: [
      "Agrees that the data must be wrong, or looks for an error and never tries the arithmetic.",
      "Says “Simpson’s paradox” and stops: no shares, no cause, nothing for the director to do.",
    ],
    easier:
      "If half the visits are desktop at 4 percent and half are mobile at 2 percent, what is the whole? And if only a quarter are desktop?",
    harder:
      "The extra mobile visits came from a campaign that cost 30,000. How would you find out whether it was worth it, when some of these visitors later buy on desktop?",
    reactions: {
      terse:
        "Say: “Explain it to the director at length, as if there were all afternoon and she did not like formulas.”",
      rambling:
        "Say: “First only the arithmetic: what share of visits was desktop before, and what is it now?”",
      warmUp:
        "Say: “Take paper and a minute of silence, I would need it too; and begin with half of the visits on each.”",
      weak: "Give the shares of visits and ask: “With 60 percent and then a third on desktop, does it work out?”",
      strong:
        "Bring in the campaign that cost 30,000, and listen for how they treat people who switch device.",
    },
    sources: [
      "Stanford Encyclopedia of Philosophy, Simpson’s Paradox: https://plato.stanford.edu/entries/paradox-simpson/",
    ],
  },
  {
    key: "analytics-three-advocates",
    title: "Three advocates",
    competency: "analytics",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "At a delivery company, late deliveries rose from eight to fourteen percent in March. Operations blames the new routing software, live since the fourth. Human resources blames the many new couriers. Sales says it is the two suburbs added that month, now a fifth of deliveries. You get one table of all deliveries at noon. Which comparison separates the three, and what can you say without any data?",
    good: [
      "Works out the suburbs first: to lift the whole by themselves they would have to be about 38 percent late, which is a strong claim.",
      "Compares where only one thing changed: experienced couriers in old districts, before and after the fourth; then new against experienced couriers in the same district and week.",
      "Uses timing, a step on one day against a slow slope, and accepts that two causes can be true at once, with a size for each.",
    ],
    poor: [
      "Three averages, one per suspect, each of which confirms its advocate.",
      "A regression with three variables, and no idea which deliveries tell them apart.",
    ],
    easier:
      "Take only experienced couriers in the old districts. What would you expect to see there if the software is to blame, and what if it is not?",
    harder:
      "New couriers were mostly sent to the new suburbs. What can your table still tell apart, what not, and what would you ask operations to do next week?",
    reactions: {
      terse:
        "Say: “All three are in the room and each believes it; lead us through the table, cell by cell, and say who should fall silent when.”",
      rambling: "Say: “Before any table: if the suburbs alone did it, how late must they be?”",
      warmUp:
        "Say: “Let us draw a small grid, couriers by districts; which box do you trust most to begin with?”",
      weak: "Say: “New couriers are late in fourteen percent of cases; what would you need beside it before blaming them?”",
      strong:
        "Say: “It turns out that the new couriers drive almost only in the suburbs; what is left of your comparison?”",
    },
  },
  {
    key: "analytics-back-within-sixty-days",
    title: "Back within sixty days",
    competency: "analytics",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A table has one row per order: customer and time. Today is the tenth of June. The director wants, for each month since January, the share of new customers who order again within sixty days. Her chart shows it falling steeply since April. Write the query you would trust, and tell me what you say about April, May and June.",
    good: [
      "Gives each customer their own window of sixty days after the first order, and keeps only customers whose window is over: first orders up to the tenth or eleventh of April.",
      "Says that April is partly observed, and May and June not at all, so the fall is made by the calendar.",
      "Decides what counts as again (a second basket in the same hour?) and checks one or two customers by hand.",
    ],
    poor: [
      "Counts orders in the next two calendar months, or divides by all customers of the month.",
      "Draws the falling line, with a footnote.",
    ],
    easier:
      "A customer ordered for the first time on the twentieth of May. What can you know about her today?",
    harder:
      "The director does not want to wait until August to hear about May. What can you show her now that is honest?",
    reactions: {
      terse:
        "Say: “Talk while you write: for each clause, which customer would it get wrong if you left it out?”",
      rambling: "Say: “First only the customers: who may be in the denominator today?”",
      warmUp:
        "Say: “Write down three invented customers with their dates, and give me the answer for each of them.”",
      weak: "Say: “Run your query in your head again on the first of July; which of the months will have changed?”",
      strong: "Say: “She cannot wait until August; what do you show her for May today?”",
    },
  },
  {
    key: "analytics-ten-worst-garages",
    title: "The ten worst repair shops",
    competency: "analytics",
    roles: ["analytics-engineer", "data-analyst", "statistician"],
    difficulty: 4,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "A chain of two hundred car repair shops sent trainers into the ten with the most complaints last quarter. This quarter complaints are down thirty percent in those ten, and down two percent over all shops. The director wants trainers everywhere. What do you tell her, and which one comparison would you make before that?",
    good: [
      "Expects the ten worst of any quarter to be better in the next, trained or not, since some of them had bad luck.",
      "Finds the cheap check in old data: what happened to the ten worst of earlier quarters, which had no trainer; or to ranks eleven to twenty this time.",
      "Says what would remain as the effect, and how to place the next trainers so that it can be seen, for example in ten of the twenty worst, chosen by lot.",
    ],
    poor: [
      "Compares the ten with all the others, and calls the twenty-eight points the effect.",
      "Only names confounders such as season or staff, with no comparison that the chain could make tomorrow.",
    ],
    easier:
      "Suppose complaints went up and down by pure chance. What would you expect of the ten worst in the following quarter?",
    harder:
      "In earlier years the ten worst fell by twenty percent without trainers. A trainer costs 40,000 a year and a complaint about ninety. What else do you need before you advise?",
    reactions: {
      terse:
        "Say: “Explain to the director, who is proud of the trainers, how the same figures could come about with no trainers at all; take your time.”",
      rambling: "Say: “Just the comparison: which shops against which, in which quarters?”",
      warmUp: "Say: “Start with something you know: a football team after its worst match of the season.”",
      weak: "Say: “Which ten shops had no trainer, although they looked just as bad at the time?”",
      strong:
        "Say: “In earlier years the ten worst fell by twenty percent on their own; what is left of the thirty, and does a trainer at 40,000 pay when a complaint costs ninety?”",
    },
    sources: [
      "Wikipedia, Regression toward the mean: https://en.wikipedia.org/wiki/Regression_toward_the_mean",
    ],
  },
  {
    key: "analytics-did-loyalty-work",
    title: "Did the loyalty programme work?",
    competency: "analytics",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Two years ago a supermarket launched a loyalty card. It costs two million a year. Members spend forty percent more than other customers. Nobody kept a control group. Finance asks you whether to keep it, and you have three weeks and all the receipts. How do you go about it, and what will you be able to say at the end?",
    good: [
      "Sees at once that people who spend more join more, and looks for a comparison that lives with that: the same people before and after joining, late against early joiners, shops that got the card later.",
      "Turns it round: how much extra spending would two million need, given the margin, and is that believable at all?",
      "Says beforehand what the three weeks cannot show, and proposes the cheap test that would, for example pausing offers for a random tenth.",
    ],
    poor: [
      "Takes the forty percent, or corrects it with a regression on age and region and calls the rest the effect.",
      "“Without a control group nothing can be said”, and no proposal.",
    ],
    easier: "Why might members spend more even if the card did nothing at all? Give me two reasons.",
    harder:
      "Your best estimate is plus three percent, give or take four. The decision has to be made on Friday. What do you advise, and what would have changed your advice?",
    reactions: {
      terse:
        "Say: “Imagine I know nothing about this; walk me through your three weeks, and keep going until the last slide.”",
      rambling: "Say: “Pick the one comparison you trust most, and tell me only about that one.”",
      warmUp:
        "Say: “This one has no clean answer; just tell me why members might spend more even if the card did nothing.”",
      weak: "Ask once, at the bar: “Who joins a loyalty programme in the first place?”, and then move on.",
      strong:
        "Give them plus three percent, give or take four, and press for advice by Friday with a number in it.",
    },
  },
  {
    key: "analytics-twelve-up-one-down",
    title: "Twelve up, one down",
    competency: "analytics",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Does same-day delivery keep customers? One colleague compared people who used it with people who did not: twelve points more stay. Another compared cities that have it with cities that do not: one point fewer, with an interval from minus four to plus two. In those cities eight percent of customers used it. The board meets tomorrow and asks which of them is right.",
    good: [
      "Sees that they may not contradict each other: twelve points for eight percent of customers are about one point for a city, inside the second interval.",
      "Sees the bias of each: eager customers pick same-day; cities that got it first differ in many ways.",
      "Tells the board what is ruled out, what it would have to be worth to pay, and which comparison would settle it: start dates, customers just outside the area, a staggered launch.",
    ],
    poor: [
      "Picks the better method, or the average of the two.",
      "Lists biases of both, and leaves the board with “it depends”.",
    ],
    easier:
      "If eight percent of the people in a city stay more often by twelve points, by how much does the whole city change?",
    harder:
      "Before they ever had same-day delivery, the later users already stayed eleven points more often than the others. What is left, what does the board hear from you, and what would you do with the second colleague’s cities?",
    reactions: {
      terse:
        "Say: “Both colleagues are friends of yours and will sit in that meeting; tell me everything you would say to each before it, and then to the board.”",
      rambling:
        "Say: “Leave the biases for later: how large would the city effect be if the first colleague were right?”",
      warmUp: "Say: “No answer is clean here; begin with who the people are that choose same-day delivery.”",
      weak: "Say: “Could both of them have computed correctly, and if so, how?”",
      strong:
        "Say: “The users were eleven points better before same-day delivery existed; what do you tell the board now?”",
    },
  },
];
