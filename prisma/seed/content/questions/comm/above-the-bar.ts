import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      "Let us play a telephone call. I am the finance director. This morning you found out that a number your team gave me, which went to the board last week, was too high by a fifth. The error was in your own work. You do not know everything yet. You call me. Hello?",
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
    key: "comm-criticism-that-stung",
    title: "Criticism that stung",
    competency: "comm",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about criticism of your work that you thought was wrong, or unfair, when you first heard it. What was said, what did you answer, and what do you think of it today? I am just as interested in a case where you still believe that you were right.",
    good: [
      "Can put the criticism as strongly as the critic did, and asked back before answering.",
      "Separates what was right in it from how it was said, and did something with the first.",
      "Where they held to their view, the other person knew why and the work went on; no score is settled while telling it.",
    ],
    poor: [
      "Nothing comes to mind, or only criticism that was praise in disguise.",
      "Still at war: what interests them is the critic’s character.",
    ],
    easier:
      "What is the most useful thing anybody has said to you about your work? How did it sound when you first heard it?",
    harder:
      "Suppose the critic were right in every word. Which later decision of yours would have been a mistake, and have you ever looked?",
    reactions: {
      terse:
        "Say: “Take me into that conversation; what did they say, what did you feel like answering, and what did you really answer?”",
      rambling: "Say: “One sentence: what was the criticism, in the critic’s own words?”",
      warmUp: "Say: “It can be from long ago, a teacher or a first job; nobody here judges the work itself.”",
      weak: "Say: “What would the critic tell me, if I called them?”",
      strong:
        "Say: “Take the critic’s side for a minute, as strongly as you can, and tell me what you would then have to change.”",
    },
  },
  {
    key: "comm-two-listeners",
    title: "Two listeners at once",
    competency: "comm",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "I will play two people at once. One is an engineer who knows your field and likes details. The other is a manager who has ten minutes and has to decide. Take a piece of your own work that is going to be a month late. Explain it to both of us together, so that the manager can decide and the engineer feels taken seriously.",
    good: [
      "Opens for the manager: what is late, what that means, which choice there is; and tells the engineer when the details will come.",
      "Moves between the two openly (“that is for you, in one sentence for you”), and notices who has drifted off.",
      "Answers the engineer’s question briefly and truly, without the manager losing the thread; ends with a decision and its next step.",
    ],
    poor: [
      "Speaks to one, and the other one waits.",
      "A middle course that is too detailed for the one and too thin for the other.",
    ],
    easier: "Only for the manager first: three sentences, one of which is the decision.",
    harder: "As the engineer I say in front of the manager: “That is not the real reason, is it?” Go on.",
    reactions: {
      terse:
        "As the manager say: “I still do not know what you want from me”, and as the engineer: “And I would like to know why, exactly.”",
      rambling: "As the manager say: “I have to leave in a minute; what do you need?”",
      warmUp: "Say: “We can do it one after the other first, the manager and then the engineer.”",
      weak: "As the manager ask once: “Which choice do I have, and what does each cost?”",
      strong: "As the engineer doubt, in front of the manager, that it is the real reason.",
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
      "Let us play this one. I am a colleague of yours, good at my work and rather stubborn. I say: “This whole thing has grown over the years, and every change takes days. We should throw it away and build it again; I have done that before, and it worked.” You think that it would be a mistake. In ten minutes we both have to tell our manager what we propose. Talk with me.",
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
  {
    key: "comm-promised-by-friday",
    title: "Promised by Friday",
    competency: "comm",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Let us play this one. I am the head of sales, and I call you from a customer’s office, on loudspeaker. “I have just promised them that they will have it on Friday; you can do that, can’t you?” Decide for yourself what “it” is, from your work. You know that it takes three weeks, and that a bad version by Friday would do harm. The customer is listening. Hello?",
    good: [
      "Leaves me standing well in front of the customer, and yet says nothing that is untrue or that cannot be kept.",
      "Asks the customer, through me or directly, what Friday is for, and finds something real that can be there on Friday.",
      "Names the three weeks clearly before the call is over, and afterwards talks to me alone about how it came to this, without a sermon.",
    ],
    poor: [
      "“No, that takes three weeks”, with the customer listening; or “of course”.",
      "Puts me off with “I will look into it”, so that the customer believes in Friday.",
    ],
    easier: "What do you know about Friday, and what would you like to know from the customer?",
    harder: "The customer says: “Your competitor can do it by Friday.” And I say: “You see.” Go on.",
    reactions: {
      terse:
        "As the head of sales say: “You have gone quiet; just tell us how it works and what is possible, we have time.”",
      rambling: "As the head of sales say: “Friday, yes or no?”",
      warmUp: "Say: “Think aloud first about what you would want to protect in this call”, and then ring.",
      weak: "As the customer ask once: “So what exactly will be on my desk on Friday?”",
      strong: "As the customer mention the competitor who can do it by Friday.",
    },
  },
];
