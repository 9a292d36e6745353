import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "comm-two-minutes-for-a-newcomer",
    title: "Two minutes for a newcomer",
    competency: "comm",
    roles,
    difficulty: 1,
    style: "story",
    minutes: 4,
    core: false,
    prompt:
      "Imagine that I joined your present team this morning, and we are waiting for the lift. I ask what you are working on. Tell me, in about two minutes, so that I could repeat it at lunch.",
    good: [
      "Begins with what it is for, then what they do about it; names little that a newcomer cannot know.",
      "Keeps to about two minutes, and notices when I look puzzled.",
      "I could indeed repeat it.",
    ],
    poor: [
      "Names of systems and abbreviations, with no word on what any of it is for.",
      "One sentence, or still in the introduction after four minutes.",
    ],
    easier: "Just one sentence to begin with: what would go missing if your team stopped working?",
    harder: "Now the same again for a child of ten who asks what you do all day.",
    reactions: {
      terse: "Say: “The lift is broken, so we have time; what is a good day like, and what a bad one?”",
      rambling: "Say: “The door opens: one sentence that I should remember?”",
      warmUp: "Say: “It need not be secret or important; take what was on your screen yesterday.”",
      weak: "Repeat it in your own words, wrongly in one point, and ask: “Did I get that right?”",
      strong: "Ask for the child of ten.",
    },
  },
  {
    key: "comm-teach-me",
    title: "Teach me something",
    competency: "comm",
    roles,
    difficulty: 2,
    style: "open",
    minutes: 6,
    core: false,
    prompt:
      "Please teach me something that you know well and I probably do not. It need not have anything to do with work: a dish, a game, a piece of music, a trick with data. You have four minutes, you may use the board, and I will ask when I do not follow.",
    good: [
      "Finds out first what I know already.",
      "Goes in steps with an example or a sketch, and checks whether I am still there.",
      "When I ask, explains in another way rather than repeating it louder.",
    ],
    poor: [
      "Speaks past me; my questions are put off or answered with more terms.",
      "So short that I have learnt nothing, and takes no invitation to say more.",
    ],
    easier: "Explain to me how to boil an egg, as if I had never been in a kitchen.",
    harder:
      "Somebody who learnt it differently says that you are wrong. Explain to both of us where the difference lies.",
    reactions: {
      terse: "Say: “I like that; go on, what would I get wrong on my first try, and what then?”",
      rambling: "Say: “Stop there: what are the three steps, and which one are we in?”",
      warmUp: "Say: “Take something you love doing; nobody here will check the facts.”",
      weak: "Say: “I did not understand the middle part”, and see what they change.",
      strong: "Play the person who learnt it differently.",
    },
  },
  {
    key: "comm-two-hours-tonight",
    title: "Two hours tonight",
    competency: "comm",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Tonight from eight to ten, something that two hundred colleagues use will be switched off; choose what it is, a report, a system, a service. Two of them have a deadline tomorrow at nine. Tell me word for word what you write to the two hundred, and then what you do about the two.",
    good: [
      "What happens, when, and what the reader has to do come in the first sentence; three or four sentences in all.",
      "Written for readers who do not care how it works; says whom to ask, and how one learns that it is over.",
      "Speaks with the two rather than copying them in, asks what they need, and has something to offer.",
    ],
    poor: [
      "Begins with the reason and the technology; the time comes in the last line.",
      "One mail to all, with “sorry for any inconvenience”.",
    ],
    easier: "Just the heading of that message: what must be in it so that somebody on a phone knows enough?",
    harder:
      "At half past nine you know that it will be midnight. What do you write, to whom, and what do you say to the two?",
    reactions: {
      terse:
        "Say: “Read it again as one of the two hundred who is in a hurry: what do you ask yourself after each sentence?”",
      rambling: "Say: “Just the first sentence, as it will stand there.”",
      warmUp: "Say: “Think of the last such message you received, a good one or a bad one; what was in it?”",
      weak: "Say: “I have read it on my phone in a corridor; what do I have to do, and by when?”",
      strong: "Say: “It is half past nine and it will be midnight; go on writing.”",
    },
  },
];
