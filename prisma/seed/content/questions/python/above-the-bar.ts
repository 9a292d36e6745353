import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "python-renamed-column",
    title: "The column that changed its name",
    competency: "python",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Your nightly script reads a supplier's file. One day the column price is called unit_price, and the script writes zeros for a week before anybody notices. Ten reports and an automatic order of goods have used them. What was wrong with the script? What does a better one do on such a night: stop, go on without prices, or take yesterday's? And what about the week?",
    good: [
      "The fault is a default that hid a missing column; the better one refuses and says which column.",
      "Decides by who reads it: a report may be late, an order of goods must not run on zeros, and old prices are marked as old.",
      "Checks names and plausible values before anything is replaced, and for the week goes from the zeros to what was printed and what was ordered.",
    ],
    poor: [
      "Adds the new name to a list and moves on.",
      "Stops everything at every warning, and mails it to everybody.",
    ],
    easier: "Which line of a script like this turns a missing column into zeros?",
    harder:
      "The supplier changes something every month. What do you build once, so that this takes ten minutes each time?",
    reactions: {
      terse: "Say: “Describe the morning after: what would you like to find?”",
      rambling: "Say: “First only what the script does at the moment it reads the file.”",
      warmUp: "Say: “Think of any file that surprised you, and start there.”",
      weak: "Ask what the script could have known about the file before it wrote anything.",
      strong: "Ask what they would build once for a supplier who changes something every month.",
    },
  },
  {
    key: "python-eight-processes",
    title: "Eight processes, and slower",
    competency: "python",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A program cleans three million product texts in six hours. Somebody ran it in eight processes, on eight cores. Now it takes seven hours and sixty gigabytes. What do you look at, what do you expect to find, and when would eight processes have been right?",
    good: [
      "Measures first where the time goes: computing, waiting for disk or database, or moving data between processes.",
      "Expects that each process carries its own copy of something large, and that texts are sent one by one.",
      "Large chunks, each process reads its own share; or repairs the single process first, which may be enough.",
    ],
    poor: ["Sixteen processes.", "Another language."],
    easier: "What does it cost to hand one text to another process and get it back?",
    harder: "It turns out that 80 percent of the time is spent on four thousand of the texts. What now?",
    reactions: {
      terse: "Say: “Open the machine's monitor in your mind; what is busy, and what is not?”",
      rambling: "Say: “One measurement; which?”",
      warmUp: "Say: “What have you made run in parallel, and did it help?”",
      weak: "Ask what each of the eight has to have in memory before it cleans its first text.",
      strong: "Tell them that four thousand of the texts take 80 percent of the time.",
    },
    sources: [
      "Python, multiprocessing, Programming guidelines: https://docs.python.org/3/library/multiprocessing.html#programming-guidelines",
    ],
  },
  {
    key: "python-different-each-run",
    title: "Different on Tuesday",
    competency: "python",
    roles: ["data-analyst", "statistician"],
    difficulty: 4,
    style: "code",
    minutes: 7,
    core: false,
    prompt:
      "Your program draws random samples to put an interval around an average. On Monday it says 2.1 to 3.9, on Tuesday 2.4 to 3.4, from the same file. The head of sales asks which one is right. What can differ between the two runs, and how do you write it so that you can stand by the answer?",
    good: [
      "Lists causes and tells them apart: no fixed seed, too few draws, another order of rows, another version, a file that did change.",
      "Draws until the ends stop moving at the decimals that are shown; fixes and records the seed, but does not hide behind it.",
      "Tests it on data for which the answer is known.",
    ],
    poor: ["Fixes the seed, and is done.", "Takes the narrower one."],
    easier: "What does a fixed seed give you, and what does it not?",
    harder: "Run in four processes, it differs again, seed or no seed. Why, and what do you do?",
    reactions: {
      terse: "Say: “Write the loop, and say what is random in it.”",
      rambling: "Say: “One cause, and how you would rule it out.”",
      warmUp: "Say: “Have you had a result that changed when you ran it again?”",
      weak: "Ask what would happen to the two ends with a hundred times as many draws.",
      strong: "Run it in four processes, and let it differ again.",
    },
    sources: [
      "NumPy, Parallel random number generation: https://numpy.org/doc/stable/reference/random/parallel.html",
    ],
  },
  {
    key: "python-grows-every-day",
    title: "A little more memory every day",
    competency: "python",
    roles: ["data-platform-engineer"],
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A Python service has been running for two years. Its memory grows by some forty megabytes a day, and so it is restarted every Sunday. Since the traffic has tripled, it is killed every Wednesday. What do you do today, how do you find out what grows, and how will you know that it is gone without waiting for a week?",
    good: [
      "Buys time first: restarts it on purpose at a quiet hour, one copy after the other, and says so.",
      "Compares two snapshots of what is held, some hours apart; suspects what lives as long as the process: caches without a limit, lists in a module, handlers that are registered again and again.",
      "Makes it grow in minutes by repeating one call, which becomes the test that it is gone; knows that a library outside Python may hold memory too.",
    ],
    poor: ["A larger machine.", "Calls the garbage collector every hour."],
    easier: "Name two things in a service that live as long as the process does.",
    harder:
      "What Python itself holds stays the same, and the memory of the process still grows. Where do you look?",
    reactions: {
      terse: "Say: “It is Monday, and you have two days; what do you switch on, and what do you compare?”",
      rambling: "Say: “Today first: what keeps it alive?”",
      warmUp: "Say: “Has something of yours ever filled up slowly, a disk or a list? Start there.”",
      weak: "Ask what a cache without a limit looks like after a week, and how they would see it.",
      strong: "Tell them that what Python holds stays the same while the process grows.",
    },
    sources: ["Python, tracemalloc: https://docs.python.org/3/library/tracemalloc.html"],
  },
  {
    key: "python-thirty-minutes-of-silence",
    title: "Thirty minutes of silence",
    competency: "python",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Clicks come in one file an hour: user and time, not quite in order. Thirty minutes without a click end a visit. Write the function that turns clicks into visits with start, end and number of clicks. Then tell me what becomes of a visit that runs over two files, and of a click that turns up in the next file.",
    good: [
      "Sorts by user and time and starts a visit at each gap; the rule is one small function, tested at exactly thirty minutes.",
      "Carries open visits over to the next file, or reads the last one again, and says how late a click may be.",
      "A second run over the same hour gives the same visits, and no second copy.",
    ],
    poor: ["One visit for each user and file.", "Reads all files from the beginning, every hour."],
    easier: "One user, all clicks in order, one file: write that.",
    harder:
      "One user is a robot that clicks every second, for days. What do your function and your memory do?",
    reactions: {
      terse: "Say: “Six clicks on paper: which visits are they, and why?”",
      rambling: "Say: “When does a new visit begin? Only that.”",
      warmUp: "Say: “Do it by hand for one user and five clicks.”",
      weak: "Give them a click ten minutes before the end of a file and one ten minutes into the next, and ask how many visits come out.",
      strong: "Put in a robot that clicks every second, for days.",
    },
  },
  {
    key: "python-thirty-users",
    title: "Your script, thirty users",
    competency: "python",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Your script makes the weekly pack for one region. Thirty colleagues want it for theirs. None of them programs, every region has its quirks, and you do not want a call each Monday. How do you turn it into something they run themselves, and what do you refuse to build in?",
    good: [
      "One program; quirks are few, named settings that are checked, with messages in the words of the person who reads them.",
      "A dry run that shows what would happen, samples of each region as tests, a new version that cannot break last week's pack.",
      "Refuses some quirks and says so; counts the calls it still causes, and knows when it must become something else.",
    ],
    poor: ["Thirty copies.", "A manual of twenty pages."],
    easier:
      "A colleague in another region runs it for the first time. What do they see when their file lacks a column?",
    harder: "After half a year it has forty settings, and nobody dares to change the code. What do you do?",
    reactions: {
      terse: "Say: “Be the colleague: it is Monday, and you have never seen it.”",
      rambling: "Say: “What do they have to fill in? Only that.”",
      warmUp: "Say: “Who else has used something you wrote? Start there.”",
      weak: "Ask what the program says, word for word, when the file is the wrong one.",
      strong: "Give it forty settings and nobody who dares to touch it.",
    },
  },
  {
    key: "python-more-work-than-night",
    title: "More work than night",
    competency: "python",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Every night your program makes a forecast for each of forty thousand articles, one after the other. Most take a second, some take minutes, and a few never end; the average of those that end is six seconds. You have eight cores from midnight until six, when the buyers begin. Design the run. What do the buyers find at six, on a good day and on a bad one?",
    good: [
      "Does the sum: 240,000 seconds of work against 172,800 on eight cores, so it cannot all be done; looks at the slow ones, which make most of it.",
      "Important articles first, a time limit for each, and yesterday's forecast, marked as old, for whatever is not ready at six.",
      "Saves each result as it is finished, so that a crash at four costs minutes; reports how many are new, old and failed, and which.",
    ],
    poor: [
      "Starts all forty thousand at once, and waits.",
      "A larger machine, with no limit for those that never end.",
    ],
    easier: "Ten articles, and one of them never ends: how do you get the other nine?",
    harder:
      "The same three hundred run out of time every night, and they sell most of all. What do you change?",
    reactions: {
      terse:
        "Say: “It is four in the morning, and one core has been busy with one article since one; what happens?”",
      rambling: "Say: “How many seconds of work, and how many do you have? Only the sum.”",
      warmUp: "Say: “What of yours has run overnight, and what did you find in the morning?”",
      weak: "Ask what a buyer sees at six for an article whose turn never came.",
      strong: "Let the three hundred best sellers run out of time every night.",
    },
    sources: ["Python, concurrent.futures: https://docs.python.org/3/library/concurrent.futures.html"],
  },
];
