import type { SeedQuestion } from "../../question-type.ts";
import { platform as roles } from "./roles.ts";

/** Levels 3 to 5, for somebody whose users are engineers and analysts. */
export const forPlatforms: readonly SeedQuestion[] = [
  {
    key: "goal-cluster-of-their-own",
    title: "A cluster of their own",
    competency: "goal",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "Let us play this one. You run the shared data platform. I lead the data science team, and I say: “We want a cluster of our own. Yours is too slow, and I have the budget.” I am in a hurry, and I answer what I am asked. Go ahead.",
    good: [
      "Finds out what is slow, for whom and when (if asked: two people wait forty minutes each morning, while the nightly loads still run).",
      "Asks what they would do if it were fast, and what a cluster of their own would need: people to run it, the same data, the same access rules.",
      "Offers the smallest thing that ends the waiting, such as a reserved share in the mornings, with a measure and a day on which we look at it again.",
    ],
    poor: [
      "Defends the platform, or agrees to the cluster, before knowing what is slow.",
      "Talks about sizes of machines and what they cost.",
    ],
    easier: "I tell you at once that two of us wait for forty minutes each morning. What do you offer?",
    harder: "I say: “The order goes out on Friday.” What do you do with the days until then?",
    reactions: {
      terse:
        "As the head of data science say: “You know the platform; tell me what you think happens to us in the mornings, and what you would try.”",
      rambling: "As the head of data science say: “I have to go; what do you want to know from me?”",
      warmUp:
        "Step out of the role and say: “Where have you seen a team go its own way? What had they wanted?”",
      weak: "As the head of data science ask once: “And if our own cluster is just as slow at nine, what then?”",
      strong: "As the head of data science say that the order goes out on Friday.",
    },
  },
  {
    key: "goal-button-to-start-again",
    title: "A button to start it again",
    competency: "goal",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Thirty analysts run jobs on your platform. In one week, eleven of them ask you for the same thing: a button that starts a failed job again. It is half a day’s work. What do you find out before you build it, what might you offer in its place, and how would you both know in a month that it helped?",
    good: [
      "Looks at the failed jobs: why they failed, and how often a second start would have worked (if asked: nine of ten fail because a source comes late).",
      "Asks what the analysts cannot do while the job is down, and whether they want to start it or want it done.",
      "Offers what ends the need, such as a job that waits for its source, perhaps with the button; counts mornings without a result, not clicks.",
    ],
    poor: [
      "Builds it, because eleven people have asked.",
      "Refuses, because starting again hides the cause, and offers nothing.",
    ],
    easier:
      "One analyst and one failed job: what does she do today, and what would the button change for her?",
    harder: "You built it, and a month later it is pressed two hundred times a day. Is that a success?",
    reactions: {
      terse: "Say: “Sit beside one of the eleven on a bad morning, and tell me what you see.”",
      rambling: "Say: “Which fact would you look up first?”",
      warmUp: "Say: “Which button do you press again and again, and what do you hope for each time?”",
      weak: "Ask what the second start does as long as the source is missing.",
      strong: "Say: “It is pressed two hundred times a day; are you pleased?”",
    },
  },
  {
    key: "goal-thirty-one-features",
    title: "Thirty-one features",
    competency: "goal",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Let us play this one. I own forty pipelines on your old scheduler, and by June you have to switch it off. I say: “We move as soon as the new one can do all that the old one does. Here is my list, thirty-one features.” I am friendly, and the last move was a bad time for my team. Go ahead.",
    good: [
      "Finds out what I am afraid of (if asked: last time it cost us a month of nights, and nobody helped).",
      "Goes through the list by use: which ones my pipelines need (if asked: four), which have another way now, which nobody has touched for a year.",
      "Agrees with me on what has to be true before we move, such as two pipelines first, a way back, and one of yours beside us.",
    ],
    poor: [
      "Promises the thirty-one, or bargains about their number.",
      "Repeats the date, or goes to my manager.",
    ],
    easier: "I tell you at once that the last move cost us a month of nights. What do you offer me?",
    harder:
      "Two of the four features that we need are really faults of the old scheduler, and our results depend on them. What do you propose?",
    reactions: {
      terse: "As the owner say: “You have my list in your hand; what do you make of it? Take your time.”",
      rambling: "As the owner say: “What do you want me to say yes to today?”",
      warmUp:
        "Step out of the role and say: “When did somebody last ask you to move to something new? What would have made it easy?”",
      weak: "As the owner ask once: “And who sits with us on the first night?”",
      strong:
        "As the owner say that two of the features are faults of the old one on which our results depend.",
    },
  },
  {
    key: "goal-keep-every-log",
    title: "Keep everything, and save a third",
    competency: "goal",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You own the storage of the platform. The security team asks you to keep every query log for seven years. Finance asks for a third less storage by summer. Support says that without full logs they cannot help anybody. Each of the three calls it a requirement. How do you find out what each of them needs, and what do you propose?",
    good: [
      "Asks each for the last case in which it mattered: which question, how old the log was, which parts of it were read.",
      "Sees that the needs differ: who read what, small and kept long; full detail, large and kept for weeks.",
      "Brings one proposal to all three, says which risk each would carry, and has it agreed by somebody who may decide.",
    ],
    poor: ["Adds the wishes up, and orders more storage.", "Lets the most senior of the three win."],
    easier: "Support only: how old was the log when they last needed one, and how would you find out?",
    harder: "Security cannot name a single case, and says that this is the nature of security. What now?",
    reactions: {
      terse: "Say: “Take me into the three conversations, with your questions and what you expect to hear.”",
      rambling: "Say: “Security only: what do you ask them first?”",
      warmUp: "Say: “What do you keep for years, just in case, and when did you last look for it?”",
      weak: "Ask what seven years of logs are good for if nobody can find anything in them.",
      strong: "Say: “Security cannot name one case; does their wish fall?”",
    },
  },
  {
    key: "goal-like-the-large-ones",
    title: "Like the large companies",
    competency: "goal",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "The technical director tells you: “I want a data platform such as the large companies have.” There is money for six people and a year. Eighty engineers and analysts work with data today, each team in its own way, and most of them manage. What do you do before you design anything, and what do you want to agree with her after a month?",
    good: [
      "Asks what made her say it, and what the company would notice in a year if it went well.",
      "Watches where teams lose time or decide wrongly today, and puts a size on two or three cases; one shared table may be worth more than a platform.",
      "Comes back with a goal she can be held to, such as days from question to answer for three teams, with what is left out and when one would stop.",
    ],
    poor: [
      "Begins with an architecture and its components.",
      "Collects wishes from all teams, and puts all of them into the plan.",
    ],
    easier: "Which team would you watch for a day, and what would you write down?",
    harder:
      "After the month you think that only two teams need anything. The six people are hired. What do you tell her?",
    reactions: {
      terse: "Say: “Tell me whom you sit beside in that month, and what each of them shows you.”",
      rambling: "Say: “Your first question to her, tomorrow morning; how does it go?”",
      warmUp: "Say: “What was built where you worked because other companies had one? Start there.”",
      weak: "Ask what an engineer who manages well today would do differently in a year.",
      strong: "Play the director, who has hired six people and hears that two teams need something.",
    },
  },
  {
    key: "goal-three-days-not-three-weeks",
    title: "Three days, not three weeks",
    competency: "goal",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "The board has set your platform team one target for the year: a new pipeline in three days, not in three weeks. You look at the last twenty. Two of the three weeks are waiting: for access, for an approval, for an answer from the team that owns the source. None of that is yours. What do you make of the target, and what do you bring to the board?",
    good: [
      "Asks what the three days are for: which pipelines somebody waited for, and what the waiting cost.",
      "Goes to those who are waited for and learns what the approval protects; proposes who gives up what, with their consent.",
      "Offers a measure that is hard to meet by doing harm, such as the days until a figure is used, with abandoned and wrong pipelines counted as well.",
    ],
    poor: [
      "Makes their own week faster, and says that the rest is not theirs.",
      "Starts the clock later, so that three days come out.",
    ],
    easier: "Two weeks of waiting: how would you find out what each part of it is good for?",
    harder:
      "The owner of the approval says: “In four years it has stopped three bad ones.” What do you propose to her?",
    reactions: {
      terse: "Say: “Take one of the twenty, and tell me on whose desk it lay each day.”",
      rambling: "Say: “What is the target for? One sentence.”",
      warmUp: "Say: “What did you last wait for at work, and what was the waiting good for?”",
      weak: "Ask how the target could be met with everybody worse off.",
      strong: "Let the approval have stopped three bad ones in four years.",
    },
  },
];
