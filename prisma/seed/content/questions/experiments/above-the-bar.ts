import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "experiments-three-of-twenty",
    title: "Three of twenty segments",
    competency: "experiments",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A test of a new onboarding shows nothing overall: plus 0.1 points, with an interval from minus 0.8 to plus 1.0. The product manager has split it into twenty segments and found three that are significant, all of them positive, among them “returning customers on tablets at weekends”. She wants to launch it for these three. What do you tell her, and what do you do?",
    good: [
      "Expects about one of twenty by chance; three correlated segments are not strong evidence, and what matters is whether any was expected beforehand.",
      "Reads the overall result for what it rules out: a gain above a point is unlikely, a small one is not.",
      "Offers a way on: estimates pulled towards the whole, one segment chosen for a reason and tested afresh, the cost of launching anyway.",
    ],
    poor: [
      "Launches for the three, or divides the p-values by twenty and leaves it at that.",
      "Treats the overall result as proof that the onboarding has no effect.",
    ],
    easier:
      "If the onboarding did nothing at all, how many of twenty segments would you expect to look significant?",
    harder:
      "One of the three, new customers on phones, had been named in the plan as the group it was made for. What now?",
    reactions: {
      terse:
        "Say: “She is disappointed and has worked on it for four months; tell her, in full, how you see it.”",
      rambling: "Say: “First the whole: what does it rule out?”",
      warmUp: "Say: “Take a coin: twenty people toss it six times each”, and begin from there.",
      weak: "Ask once: “What would you have to see in a second test to believe one of the three?”",
      strong: "Reveal that one of them was in the plan.",
    },
  },
  {
    key: "experiments-six-weeks-before",
    title: "The six weeks before",
    competency: "experiments",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Your tests run on about two thousand returning customers a month, and what they spend varies wildly, so that nothing is ever found. You do have what each of them spent in the six weeks before the test. It goes together with what they spend in the test, at a correlation of 0.7. What can you do with that, how much does it buy you, and when would you not use it?",
    good: [
      "Adjusts each customer’s outcome by what the weeks before predict (as a covariate, or as a difference scaled by the slope), the same way in both groups.",
      "Knows the gain: the variance falls to 1 − 0.7², about half, as if there were twice as many customers; intervals are some 29 percent shorter.",
      "Names the limits: only what was known before assignment, less for new customers, fixed in the plan; checks on old data that it raises no false alarms.",
    ],
    poor: [
      "Compares the change since the weeks before in each group and hopes for the best; or adjusts for something measured during the test.",
      "Asks for more customers.",
    ],
    easier:
      "Two customers, one always spends ten and one always a thousand. Why does knowing that help you to see an effect of five?",
    harder:
      "A third of the customers is new and has no weeks before. What do you do with them, and what is left of the gain?",
    reactions: {
      terse:
        "Say: “The head of sales believes that this is a trick; explain to her why this is fair, until she could explain it herself.”",
      rambling: "Say: “One sentence: what do you subtract from what?”",
      warmUp:
        "Say: “Think of what ten cars burn before and after a service, instead of ten cars against ten others.”",
      weak: "Say: “The two groups differed in those six weeks by chance; what does that do to your result, with and without your method?”",
      strong:
        "Make a third of the customers new, which leaves about a third off the variance instead of half, and ask what they do with those.",
    },
    sources: [
      "Deng, Xu, Kohavi and Walker 2013, Improving the Sensitivity of Online Controlled Experiments by Utilizing Pre-Experiment Data: https://doi.org/10.1145/2433396.2433413",
    ],
  },
  {
    key: "experiments-one-country",
    title: "One country, no test",
    competency: "experiments",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "On the first of March a travel site began to show full prices, fees included, to everybody in Austria. In nine other countries nothing changed. Nobody planned a test. Three months later bookings in Austria are five percent below last year, and two percent above on average elsewhere. You have daily figures for all ten countries over three years. What can you find out, and how sure can you be?",
    good: [
      "Builds what Austria would have done out of the other countries, and checks on the years before how well that works: weights or selected neighbours, the same course before March.",
      "Gets the uncertainty from placebos: pretends the change was in each other country, and at other dates; with one treated country the number of visitors says little.",
      "Looks for what else happened in Austria in March, follows the cancellations and earnings as well as bookings, and says what a staggered start in the next countries would add.",
    ],
    poor: [
      "Seven percent, with an interval from a regression on ten thousand daily rows.",
      "“Without randomisation nothing can be said.”",
    ],
    easier: "Why is it not enough to compare Austria’s March with Austria’s February?",
    harder:
      "In your placebos, three of the nine other countries show a difference as large as Austria’s. What do you tell the company, which is about to launch everywhere in July?",
    reactions: {
      terse:
        "Say: “Go through your two weeks on this, with each picture you would draw, and what would make you drop the whole approach.”",
      rambling: "Say: “Which countries do you compare with, and how do you know that they are good enough?”",
      warmUp:
        "Say: “Start with a drawing: one line for Austria, one for the others, and the first of March.”",
      weak: "Say: “Suppose the change had done nothing; how often would a country be seven points off just like that?”",
      strong: "Say: “Three of the nine placebos are as large; what do you say about July?”",
    },
    sources: [
      "Abadie, Diamond and Hainmueller, Synthetic Control Methods for Comparative Case Studies: https://doi.org/10.1198/jasa.2009.ap08746",
    ],
  },
  {
    key: "experiments-how-many-shops",
    title: "Twenty shops and twenty",
    competency: "experiments",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A chain wants to try new shelves in twenty of forty shops for eight weeks. Sales differ a lot between shops, and each shop moves along with its own past. You have two years of weekly sales for all forty. Before anybody buys a shelf: write, in R or Python, how you find out which difference such a test could see.",
    good: [
      "Uses the real past: draws twenty shops by lot, takes some eight weeks as the trial, adds an effect of known size, and counts how often the analysis finds it.",
      "Puts the analysis into the loop that will really be used, with each shop’s earlier weeks in it; checks that without an effect it raises a false alarm about one time in twenty.",
      "Treats the shop as the unit, not the 320 shop weeks; says what helps, such as pairs of shops, more weeks before, fewer shops of two extremes.",
    ],
    poor: [
      "A formula for 320 independent observations.",
      "Simulates from a normal distribution with made-up numbers, while the real weeks lie on the disk.",
    ],
    easier:
      "One round only: how do you make a trial out of last year’s data in which you know the true effect?",
    harder:
      "The smallest effect you can see is eight percent, and the shelves pay from three. What do you tell the chain, and what could be changed?",
    reactions: {
      terse: "Say: “Say for each line why it is there, and what the chain would believe wrongly without it.”",
      rambling: "Say: “Inside the loop: which four things happen, in which order?”",
      warmUp: "Say: “Let us do one round by hand: ten shops, two groups, and last spring as the trial.”",
      weak: "Say: “With no effect at all, how often does your analysis shout, and where in the code do you see it?”",
      strong: "Say: “It can see eight percent, and three would pay; what do you propose?”",
    },
  },
  {
    key: "experiments-couriers-in-ten-cities",
    title: "A bonus in ten cities",
    competency: "experiments",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A delivery service works in ten cities. It wants to know whether a bonus for couriers at lunchtime shortens waiting times. Couriers choose when to work, they compete for the same orders, and the cities are very different. You have eight weeks. Design it for me, and tell me what could fool you.",
    good: [
      "Sees that couriers cannot be randomised one by one, since the bonus for one changes the work of the others; randomises cities, areas or blocks of days, and can say what each costs.",
      "Gets more out of few units: each city as its own control, on and off by day in random order, matched pairs, earlier weeks as a baseline.",
      "Names what could fool them: carry-over from one day to the next, work moved from the evening to lunchtime, weather, gaming; and how each would show.",
    ],
    poor: [
      "Half of the couriers get the bonus, and their waiting times are compared.",
      "All ten cities, before and after.",
    ],
    easier: "Why is it not enough to give the bonus to every second courier?",
    harder:
      "The bonus works at lunch, but evenings get worse, and a director has already promised it to two of the cities. What can you still learn, and how would you report it?",
    reactions: {
      terse: "Say: “Draw me the eight weeks as a calendar with the ten cities, and talk while you draw.”",
      rambling: "Say: “What is the unit you randomise? Only that.”",
      warmUp:
        "Say: “Nobody gets this one clean; let us first see why it is not enough to give the bonus to every second courier.”",
      weak: "Ask once: “What happens to couriers without the bonus while their colleagues have it?”",
      strong: "Bring in the evenings and the two promised cities.",
    },
  },
  {
    key: "experiments-two-more-ads",
    title: "Two more advertisements",
    competency: "experiments",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A news app tested two more advertisements per page for four weeks. Revenue per session is up six percent. Sessions per user are down 0.4 percent, with an interval from minus 1.0 to plus 0.2. The commercial director wants to launch it for good. You suspect that readers learn slowly and leave slowly. What do you make of four weeks, what would you set up, and what do you advise now?",
    good: [
      "Does the long sum: at 0.4 percent fewer sessions every four weeks the first year is still about three percent up and the second one down; at 0.9 even the first is lost.",
      "Knows that a short test cannot tell a one-time drop from a slow one; looks at the course by week and at those exposed longest, and keeps a group without the advertisements for months.",
      "Advises something that can be taken back, such as a launch with a lasting comparison group and a threshold agreed now; says what it costs in revenue.",
    ],
    poor: [
      "“Sessions are not significantly down, launch.”",
      "“Four weeks are too short”, and nothing to decide.",
    ],
    easier: "If sessions fall by one percent every four weeks, where are they after a year?",
    harder:
      "After five months the comparison group is two percent ahead in sessions, and the director wants to end it, since it “costs money every day”. What do you show him?",
    reactions: {
      terse:
        "Say: “Tell the director a year in the life of one reader with two more advertisements, and then how you would see it in figures.”",
      rambling: "Say: “First the sum: six percent up against how much down, and after how long?”",
      warmUp: "Say: “Think of a café that raised its prices; when would you know whether guests stay away?”",
      weak: "Say: “What would a slow loss look like in the fourth week, and could your test see it?”",
      strong:
        "Say: “After five months the group without them leads by two percent, and he wants to end it; what do you show him?”",
    },
    sources: [
      "Hohnhold, O’Brien and Tang 2015, Focusing on the Long-term: https://doi.org/10.1145/2783258.2788583",
    ],
  },
];
