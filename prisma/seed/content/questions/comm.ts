import type { SeedQuestion } from "../question-type.ts";

const roles = [
  "data-infrastructure-engineer",
  "data-platform-engineer",
  "analytics-engineer",
  "report-designer",
  "data-analyst",
  "statistician",
] as const;

export const questions: readonly SeedQuestion[] = [
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
      "Please teach me something that you know well and I probably do not. It need not have anything to do with work: a dish, a game, a piece of music, a trick with data. You have four minutes, you may use the board, and I shall ask when I do not follow.",
    good: [
      "Finds out first what I know already.",
      "Goes in steps with an example or a sketch, and checks whether I am still there.",
      "When I ask, explains in another way rather than repeating it louder.",
    ],
    poor: [
      "Speaks past me; my questions are put off or answered with more terms.",
      "So short that I have learnt nothing, and takes no invitation to say more.",
    ],
    easier: "Explain to me how to get from here to the station on foot.",
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
    key: "comm-for-somebody-who-decides",
    title: "For somebody who decides",
    competency: "comm",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: true,
    prompt:
      "Think of a technical matter that you had to explain to somebody who does not do your work, but had to decide on it. First tell me in a sentence who that was and what hung on it. Then explain it to me as you did to them, and we shall see what I would decide.",
    good: [
      "The answer or the choice comes first, then as many reasons as the decision needs.",
      "Speaks in terms of what the listener cares about, and checks with a question whether it has arrived.",
      "Tells what the other person said, and what they then explained differently.",
    ],
    poor: [
      "A report on the technology, at the end of which I do not know what I am to decide.",
      "Talks about the listener as somebody who would not understand it anyway.",
    ],
    easier: "Tell me only the choice they had: what was option one, and what was option two?",
    harder:
      "I now decide against your advice, for a reason you think is wrong. Go on talking with me for a minute.",
    reactions: {
      terse:
        "Say: “I am the one who decides, and I do not feel safe yet; what else should I know?”, and ask “what else?” a second time.",
      rambling: "Say: “If you had to tell me in thirty seconds: what do you want me to decide?”",
      warmUp:
        "Say: “Somebody in your family counts as well; when did you last explain something from your work?”",
      weak: "Say back what you understood, and ask: “What is still missing for my decision?”",
      strong: "Decide against the advice, as in the harder version.",
    },
  },
  {
    key: "comm-bad-news",
    title: "Bad news by telephone",
    competency: "comm",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "Let us play a telephone call. I am the finance director. This morning you found out that a number your team gave me, which went to the board last week, was too high by a fifth. The error was in your own work. You do not know everything yet. You ring me up. Hello?",
    good: [
      "Says it in the first sentences: what is wrong, by how much, that the error was theirs.",
      "Keeps apart what is known, what is not, and when it will be; offers what I need for the board.",
      "Listens: lets me be annoyed, answers what I ask, does not explain it all away.",
    ],
    poor: [
      "A long run-up, or so soft that I do not notice there is something to correct.",
      "Blames the data, the time pressure or a colleague.",
    ],
    easier: "How would the first two sentences of that call go?",
    harder: "I say: “Nobody has noticed; let us leave it until the next report.” Go on.",
    reactions: {
      terse:
        "As the finance director be silent for a while, and then say: “And what am I supposed to tell the board?”",
      rambling: "As the finance director say: “Just a moment; is the number wrong, yes or no?”",
      warmUp: "Say: “We can first talk about what you would want to say”, and then pick up the receiver.",
      weak: "As the finance director ask once: “So what do you want from me now?”",
      strong: "As the finance director propose to leave it until the next report.",
    },
  },
  {
    key: "comm-rebuild-it-all",
    title: "Rebuild it all",
    competency: "comm",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Let us play this one. I am a colleague of yours, good at my work and rather stubborn. I say: “This whole thing has grown over the years, and every change takes days. We should throw it away and build it anew; I have done that before, and it worked.” You think that it would be a mistake. In ten minutes we both have to tell our manager what we propose. Talk with me.",
    good: [
      "Finds out first what I am after, and says it back so that I can agree with it.",
      "Disagrees openly on the matter, with something we could check rather than with more conviction.",
      "Brings us to a proposal that both can stand behind, or to a clear account of where we differ.",
    ],
    poor: [
      "Wins: argues until I fall silent, or brings up the manager.",
      "Gives in, or finds a form of words that hides the difference.",
    ],
    easier: "Before you answer me: what might I have lived through, that I see it this way?",
    harder: "I say: “You have only been here for half a year.” Go on from there.",
    reactions: {
      terse: "As the colleague say: “I want to understand you; why are you really against it?”, and wait.",
      rambling: "As the colleague say: “Fine, and what exactly shall we tell her in ten minutes?”",
      warmUp: "Say: “Tell me first about a disagreement you remember, and then we play.”",
      weak: "As the colleague ask once: “What would have to be true for you to agree with me?”",
      strong: "As the colleague say: “You have only been here for half a year.”",
    },
  },
];
