import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
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
      warmUp:
        "Say: “Let us start with just one order of a hundred, which one system has as 100 and the other as 84.”",
      weak: "Ask once: “You may look at five single orders in both systems; which five?”",
      strong: "Add that the gap was 20,000 a month until March and has been 150,000 since.",
    },
  },
  {
    key: "datasense-forty-car-parks",
    title: "Forty car parks by seven",
    competency: "datasense",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Forty car parks send their tickets during the night, and at seven the income of the day is sent to the management. Now and then a car park sends nothing, sends half a day, or sends everything twice. In SQL or Python, write the check that decides whether today’s total may go out, and tell me what happens when it says no.",
    good: [
      "Starts from the car parks that should have sent, closing days included, not from the rows that came; so a missing one shows up.",
      "Finds half days and doubles by comparing each with its own same weekdays and its last ticket of the day, and by ticket numbers that repeat.",
      "Decides what goes out: the total with “38 of 40” and who is missing, or nothing; names who is called, and why the limit is where it is.",
    ],
    poor: [
      "Checks that the table is not empty, or that today’s total is within ten percent of yesterday’s.",
      "A list of checks whose failure writes a line into a log.",
    ],
    easier: "Only the car park that sent nothing: how do you find a row that is not there?",
    harder:
      "One car park has been closed for repairs since Tuesday, and your check has raised a false alarm every morning. What do you change so that people go on believing it?",
    reactions: {
      terse:
        "Say: “Write it as you would leave it to the colleague who has the early shift, and tell me what she sees on each kind of bad morning.”",
      rambling: "Say: “Three faults: missing, half, double; which one first, and what is its query?”",
      warmUp:
        "Say: “Before any code: if you sat in the booth of one car park, how would you notice that half a day’s tickets had not been sent?”",
      weak: "Say: “Thirty-nine have sent, and the total looks normal because it is a strong Saturday; what does your check say?”",
      strong:
        "Say: “One is closed for repairs and your check has been red for four days; how do people go on believing it?”",
    },
  },
  {
    key: "datasense-thirty-two-minutes",
    title: "Thirty-two minutes",
    competency: "datasense",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A restaurant platform reports that meals arrive after thirty-two minutes on average. Customers write that they wait for an hour. Nobody is lying, and the query is correct. How can both be true, and how would you trace that figure back to the moments it is made of?",
    good: [
      "Asks which event starts the clock and which stops it, and who triggers each: the click or the kitchen’s yes; the door, or a courier who taps “delivered” early.",
      "Sees who is missing: cancelled meals and orders without a second time stamp have no duration; and that those who write are not the average.",
      "Checks against a second source (positions of couriers, calls of “where is my meal”, a few orders followed by hand), and says how far the figure can be used meanwhile.",
    ],
    poor: [
      "Explains it by angry people writing more often, and leaves it there.",
      "Takes the median instead of the mean.",
    ],
    easier:
      "The app shows five moments: ordered, accepted, cooked, picked up, delivered. Which of them would you trust least, and why?",
    harder:
      "Couriers get a bonus when the figure is below thirty-five minutes. What does that make you look for, and how would you show it without accusing anybody?",
    reactions: {
      terse:
        "Say: “Ride along with one meal, from the customer’s thumb to the door, and tell me at each moment who presses what.”",
      rambling:
        "Say: “Only the end of the clock for now: who says that a meal has been delivered, and when?”",
      warmUp: "Say: “Think of a parcel that was ‘delivered’ before you had it; what had happened there?”",
      weak: "Say: “The restaurant accepts the order after twenty minutes; is that inside the thirty-two or not, and where would you look?”",
      strong:
        "Say: “There is a bonus below thirty-five minutes; how would it show in the data, and to whom do you say so?”",
    },
  },
  {
    key: "datasense-path-of-a-number",
    title: "The path of one number",
    competency: "datasense",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 7,
    core: false,
    prompt:
      "Take a number that you have reported, at work or in a project. Draw me its path, from the place where somebody or something first makes it to the slide or screen where it is read. Tell me who owns each station, and at which one it could go wrong without you noticing.",
    good: [
      "Begins at the real beginning (a till, a form, a sensor, a person typing), not at the table they read from.",
      "Knows the timing and filters on the way: when it is loaded, what is dropped, what is typed over by hand.",
      "Names the weakest station honestly, with the check that is there or that they would put there first.",
    ],
    poor: [
      "The path begins with “I get it from the warehouse”.",
      "Can draw systems, and does not know what one record is at any of them.",
    ],
    easier:
      "Only the first station: who or what makes that number for the first time, and what do they see while doing it?",
    harder:
      "That first station is replaced by a new system next month. What would you arrange now, so that you notice in the first week what has changed?",
    reactions: {
      terse:
        "Say: “Take one real record, yesterday’s, and let it travel along your drawing while you tell me what is done to it.”",
      rambling: "Say: “Boxes first, words later: how many stations, and what is each called?”",
      warmUp: "Say: “A simple number is best; the shorter path often hides the nicer surprise.”",
      weak: "Say: “Somebody enters a value twice at the first station; where on your drawing would it be caught?”",
      strong: "Say: “The first station is to be replaced next month; what do you set up before that?”",
    },
  },
];
