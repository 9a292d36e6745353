import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "predict-too-good",
    title: "Too good",
    competency: "predict",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You come back from holiday, and a colleague shows you a model of which orders will be sent back. It ranks an order that comes back above one that is kept in ninety-seven of a hundred pairs, on data it has not seen. Last year’s model managed seventy-eight. It is to go live on Monday, and you have an hour. What do you do with it?",
    good: [
      "Suspects knowledge from the future, and hunts it in an order: the strongest columns first, when each is written, what is left when it is removed.",
      "Looks at how rows were held back: the same customers on both sides, months mixed, labels that were made from a column.",
      "Then calibration, groups and the cost of errors; and says on Monday what is known, and that waiting a week costs little.",
    ],
    poor: [
      "Is glad, and plans the launch; or rejects it on a feeling, without a check.",
      "Tunes it, or tries another algorithm for comparison.",
    ],
    easier: "The strongest column is “visits to the page about returns”. What is the matter with it?",
    harder:
      "You found a leak and removed it: now it is eighty-one. The colleague is embarrassed, and the launch has been announced. What do you tell whom, and would you launch it?",
    reactions: {
      terse: "Say: “Let me watch you in that hour; say every step aloud, and what you expect to see.”",
      rambling: "Say: “Only the first five minutes: what do you open?”",
      warmUp: "Say: “Has a result ever looked too good to you? Start there.”",
      weak: "Ask once: “On the day of the prediction, which of these columns would still be empty?”",
      strong:
        "Tell them that without the leak eighty-one is left and that the launch has been announced, and ask whom they tell what.",
    },
  },
  {
    key: "predict-alarm-that-undoes-itself",
    title: "The alarm that undoes itself",
    competency: "predict",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A model warns when a lift is likely to fail within two weeks; a mechanic then goes there and replaces what looks worn. On held-back data from before the launch, seventy percent of warnings were followed by a failure. Since the launch it is ten percent. The finance director says: “Nine false alarms of ten, switch it off.” What do you tell him, and how would you find out what it is worth?",
    good: [
      "Sees that a repair prevents the failure it was called for, so a warning that worked looks false.",
      "Judges by something else: failures per lift and year against before and against similar lifts, what mechanics find (worn or sound), and visits paid.",
      "Finds a comparison that people can accept, such as buildings that joined later, or visits delayed by lot where a stop harms little; minds that new training data are spoilt in the same way.",
    ],
    poor: [
      "Retrains until the share of true alarms rises.",
      "Explains the paradox, and has no figure to offer instead.",
    ],
    easier:
      "A warning, a visit, a new part, and no failure. Was the warning right or wrong? What would tell you?",
    harder:
      "The model is retrained on the year after the launch, and becomes quite sure that worn brakes are harmless. What happened, and how do you go on learning?",
    reactions: {
      terse:
        "Say: “Tell the finance director the story of one lift with the model and without it, and then of a hundred lifts.”",
      rambling: "Say: “One figure that you would show him instead of the ten percent?”",
      warmUp: "Say: “You take an umbrella and stay dry; was the forecast wrong?”",
      weak: "Say: “The mechanic wrote ‘everything sound’ in sixty of a hundred visits; what does that tell you?”",
      strong: "Say: “Retrained on last year, it thinks that worn brakes are harmless; what has it learnt?”",
    },
  },
  {
    key: "predict-thirty-broken-pumps",
    title: "Thirty broken pumps",
    competency: "predict",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A plant has two hundred pumps; thirty of them broke down. For each there are four hundred measurements. A colleague picked the ten that differ most between broken and sound pumps, fitted a model with those, and cross-validated it: it ranks a broken pump above a sound one in eighty-five of a hundred pairs. He wants to buy ten sensors for each pump. What do you check first, and how?",
    good: [
      "Sees that the ten were chosen with all pumps, those held back included; puts the choice inside each fold.",
      "Knows the cheap test: shuffle which pumps broke and repeat everything; if much the same comes out again, it was noise (pure noise gives 80 to 86 here).",
      "Then asks what thirty cases can carry: an interval, fewer and meaningful measurements, what engineers know, and what a sensor must save to pay.",
    ],
    poor: [
      "Trusts it, as it was cross-validated; or tries a larger model.",
      "“Thirty are too few”, and no check.",
    ],
    easier:
      "If none of four hundred measurements had anything to do with breaking, how different would the ten most different ones look?",
    harder:
      "Done properly it is sixty-four of a hundred, give or take ten. The sensors cost 90,000 and a breakdown 15,000. What do you advise?",
    reactions: {
      terse:
        "Say: “Show your colleague, who is proud and kind, where it went wrong, in such a way that he finds it himself.”",
      rambling: "Say: “One check, the cheapest one: what do you type?”",
      warmUp:
        "Say: “Four hundred people guess ten coin tosses; how good is the best of them, and would you hire him?”",
      weak: "Say: “At which moment did the pumps that were held back have a say in the choice of measurements?”",
      strong:
        "Give them the honest sixty-four and the two prices, by which six breakdowns avoided pay for the sensors, and ask what they advise.",
    },
    sources: [
      "Ambroise and McLachlan 2002, Selection bias in gene extraction: https://doi.org/10.1073/pnas.102102699",
    ],
  },
  {
    key: "predict-where-to-draw-the-line",
    title: "Where to draw the line",
    competency: "predict",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "You have scores and outcomes for five thousand payments from a month that the model has not seen, forty of them fraud, each with its amount. Stopping an honest payment costs eight euros; letting a fraud through costs its amount. In R or Python, write how you choose the score above which payments are stopped, and how you tell the director what it will save, and how sure you are.",
    good: [
      "Goes through the thresholds and adds up euros: amounts of the frauds caught, less eight for each honest payment stopped; compares with doing nothing and with a rule on the amount alone.",
      "Sees that forty frauds, a few of them large, make it shaky: resamples payments for an interval, and looks at how flat the curve is around its best point.",
      "Does not promise the best point of the same data: chooses on one part and reports on another, or on the next month; thinks of a line that depends on the amount.",
    ],
    poor: [
      "Maximises accuracy or a balanced score, and converts nothing into money.",
      "Reports the maximum of the curve as the saving.",
    ],
    easier: "Take one threshold: how do you compute from the table what it saves?",
    harder:
      "Half of the whole saving comes from two payments. What do you tell the director, and would you choose another line?",
    reactions: {
      terse:
        "Say: “Write it and tell me at each line what a payment of three thousand euros is doing there just now.”",
      rambling: "Say: “First the cost of one single threshold; what are its two parts?”",
      warmUp:
        "Say: “Five payments on paper, one of them fraud; where would you draw the line, and what does it cost?”",
      weak: "Say: “You chose the best of a thousand thresholds on these very payments; what will next month bring?”",
      strong: "Say: “Half of the saving hangs on two payments; what do you say to the director?”",
    },
  },
  {
    key: "predict-late-and-selective",
    title: "Labels that come late, or never",
    competency: "predict",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A lender has used a model for three years to decide who gets a loan. Whether a loan was a good one is known after a year; for people who were refused, never. The model seems to get worse, and a new one is wanted. How would you find out whether it really got worse, what would you build, and what would you refuse to claim?",
    good: [
      "Sees that only accepted cases have an outcome, so neither the old model nor a new one can be judged on everybody; names the price of learning it, such as accepting a small random share.",
      "Keeps apart a change in who applies, a change in who pays back, and a change in the acceptance rule; has an early sign for each, such as payments missed after sixty days.",
      "Says for which people and amounts the model does not hold, how it is watched, when it is taken out, and whether a simpler one would do.",
    ],
    poor: [
      "Retrains on the newest data every month and watches one figure.",
      "Fills in the outcomes of the refused with the old model’s predictions and sees no problem.",
    ],
    easier: "Why can you not simply compare last year’s predictions with last year’s outcomes?",
    harder:
      "Risk management forbids accepting anybody at random. What can you still learn about those refused, and from what?",
    reactions: {
      terse:
        "Say: “Explain it to somebody from risk management, from the beginning, with one applicant who was refused.”",
      rambling: "Say: “First question only: did it get worse, and how would you know?”",
      warmUp:
        "Say: “This is unsolved in many banks, so think freely: what is wrong with comparing last year’s predictions and outcomes?”",
      weak: "Ask once: “Whose outcome do we never see, and whom does that flatter?”",
      strong:
        "Forbid, as risk management, that anybody be accepted at random, and ask what can still be learnt about those refused.",
    },
    sources: [
      "Lakkaraju and others 2017, The Selective Labels Problem: https://doi.org/10.1145/3097983.3098066",
    ],
  },
  {
    key: "predict-six-points-more",
    title: "Six points more, for whom?",
    competency: "predict",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "An insurer pays simple claims at once and checks the rest by hand, at twenty-five euros each. A one-page points table picks 62 percent of 50,000 claims a year for payment at once. A boosted model picks 68 percent with the same share of mistakes, needs half an engineer, and nobody can tell customers why they were not picked. Which one do you put into use, and what would change your mind?",
    good: [
      "Puts a price on the difference: six percent of 50,000 at 25 euros is 75,000 a year, against half an engineer and the price of not being able to explain.",
      "Asks whether “the same share of mistakes” holds for large claims, for cheats who learn, and next year; and how each of the two would fail.",
      "Looks for the third way: learn from the complex one which two rules the table lacks, or let it run silently beside; fixes what is watched, by whom, and when it goes.",
    ],
    poor: [
      "The better model, since it is better; or the simple one on principle.",
      "Compares measures of accuracy for eight minutes.",
    ],
    easier: "What are six points worth in a year, and what do they cost?",
    harder:
      "After a year in use the gap is two points, and the engineer has left. What do you do, and what should you have arranged?",
    reactions: {
      terse:
        "Say: “Argue for the one you do not like until I would sign it, and then tell me why you would not.”",
      rambling: "Say: “Three numbers: gain a year, cost a year, what an unexplained refusal costs.”",
      warmUp: "Say: “When did you last choose the simpler of two things, and was it right?”",
      weak: "Say: “The mistakes are equally many; do they cost the same?”",
      strong: "Say: “After a year two points are left and the engineer is gone; what now?”",
    },
  },
];
