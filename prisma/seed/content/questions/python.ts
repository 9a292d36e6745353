import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-platform-engineer", "analytics-engineer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "python-chore-automated",
    title: "A chore you automated",
    competency: "python",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 5,
    core: false,
    prompt:
      "Tell me about something you did by hand every week and then wrote a program for. What did it do, who ran it after you, and what broke first?",
    good: [
      "Concrete: input, steps, output, schedule, minutes saved.",
      "Knows what broke and what they changed: bad input, a moved file, a changed login.",
    ],
    poor: ["A notebook that only they could run.", "Nothing ever broke, as far as they know."],
    easier: "What is the smallest thing you have written that runs without you?",
    harder: "How would somebody else notice that it had silently done nothing for a week?",
    reactions: {
      terse: "Say: “Take me through one run, from start to end”, and wait.",
      rambling: "Say: “In three sentences: before, the program, after.”",
      warmUp: "Say: “Small is fine; a rename script counts.”",
      weak: "Ask the easier version.",
      strong: "Go to the silent week.",
    },
  },
  {
    key: "python-log-on-a-laptop",
    title: "Twenty gigabytes on a laptop",
    competency: "python",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: true,
    prompt:
      "A file of 20 gigabytes holds one JSON object a line: a time, a user and an event. I want counts for each day and event, on a laptop, by tonight. Some lines are broken. Write the core of it and tell me how you would check it.",
    good: [
      "Reads line by line, keeps only counters in memory, and says how large those get.",
      "Counts broken lines and reports them instead of stopping or hiding them.",
      "Tests the core with a handful of lines, one of them broken.",
    ],
    poor: ["Loads the file whole, or asks for a bigger machine.", "try/except around everything, with pass."],
    easier: "The same with 20 megabytes, and no broken lines.",
    harder: "It stops at line 90 million when the lid is closed. Make it go on from there.",
    reactions: {
      terse: "Say: “Talk while you write; I want to hear what you leave out.”",
      rambling: "Say: “First only the loop. What is inside it?”",
      warmUp: "Say: “Begin with the small file and make that right.”",
      weak: "Ask the easier version, then add one broken line.",
      strong: "Go to the closed lid, and ask what one would measure first if it were too slow.",
    },
  },
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
      "Your nightly script reads a supplier's CSV. One day the column price is called unit_price, and the script writes zeros for a week before anybody notices. What was wrong with the script, and what does the better one do on such a day?",
    good: [
      "The fault is a default that hid a missing column; the better one refuses and says which column.",
      "Checks names, types and a plausible range before anything is replaced.",
      "Keeps yesterday's good result and tells a person who can act.",
    ],
    poor: ["Adds the new name to a list and moves on.", "Sends a mail to everybody for every warning."],
    easier: "Which line of a script like this turns a missing column into zeros?",
    harder:
      "The supplier changes something every month. What do you build once, so that this takes ten minutes each time?",
    reactions: {
      terse: "Say: “Describe the morning after: what would you like to find?”",
      rambling: "Say: “First only what the script does at the moment it reads the file.”",
      warmUp: "Say: “Think of any file that surprised you, and start there.”",
      weak: "Ask the easier version and offer them .get with a default.",
      strong: "Ask what happens to the week of zeros downstream.",
    },
  },
  {
    key: "python-slow-after-growth",
    title: "It was fast last year",
    competency: "python",
    roles,
    difficulty: 5,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A script that matches 50,000 customers to addresses took a minute last year and takes six hours now, with ten times the data. You may not rewrite it in another language. What do you do in your first hour, and what do you expect to find?",
    good: [
      "Measures on a slice before changing anything, and recognises the quadratic loop from ten to a hundred.",
      "Replaces the inner search by an index or a join, and proves that the matches are the same.",
      "Says when it is enough, and what they left alone.",
    ],
    poor: ["More processes around the same loop.", "Rewrites it in a framework at once."],
    easier: "Ten times the data and 360 times the time: what shape of loop does that suggest?",
    harder:
      "Matches may be inexact, with typing errors in street names. What now keeps it from being quadratic?",
    reactions: {
      terse: "Say: “Minute by minute: what do you type first?”",
      rambling: "Say: “Only the first measurement; what is it?”",
      warmUp: "Say: “Tell me about any program you made faster.”",
      weak: "Ask the easier version with two nested loops on paper.",
      strong: "Go to typing errors.",
    },
  },
];
