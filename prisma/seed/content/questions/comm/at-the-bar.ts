import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
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
      "Think of a technical matter that you had to explain to somebody who does not do your work, but had to decide on it. First tell me in a sentence who that was and what hung on it. Then explain it to me as you did to them, and we will see what I would decide.",
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
      warmUp: "Say: “A friend counts as well; when did you last explain something from your work?”",
      weak: "Say back what you understood, and ask: “What is still missing for my decision?”",
      strong:
        "Decide against their advice, for a reason they will think is wrong, and let them go on for a minute.",
    },
  },
  {
    key: "comm-on-the-telephone",
    title: "On the telephone, no picture",
    competency: "comm",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "Let us play a telephone call; you cannot show me anything. I am new in sales, I sell well, and I do not like mathematics. I have read two figures: “average delivery time five days” and “half of our customers have their parcel within two days”. I say: “One of the two must be wrong. Which?” Hello?",
    good: [
      "Answers first (both can be right), and then gives one picture made of words: of ten parcels five took two days, four took four, and one took twenty-four, which makes five on average.",
      "Checks on the way with a question that I have to answer, not with “do you understand?”.",
      "Ends with what I can tell a customer, and stops when I have got it.",
    ],
    poor: [
      "Explains mean and median with their definitions.",
      "So friendly and so long that I am still waiting for the answer.",
    ],
    easier: "Only the first sentence: I ask which of them is wrong. What do you say?",
    harder: "I say: “So the five days are a lie, I will tell customers two.” Go on from there.",
    reactions: {
      terse:
        "As the colleague in sales say: “Hm. I think you have lost me; can you try it quite differently?”",
      rambling:
        "As the colleague in sales say: “A customer is on the other line: so which one do I tell him?”",
      warmUp:
        "Step out of the role and say: “We can take another pair of figures that you know better, or you try it on me slowly first.”",
      weak: "As the colleague in sales repeat it with one mistake, and ask: “Like that?”",
      strong: "As the colleague in sales conclude that the five days are a lie.",
    },
  },
  {
    key: "comm-draw-me-the-way",
    title: "Draw me the way",
    competency: "comm",
    roles,
    difficulty: 3,
    style: "open",
    minutes: 6,
    core: false,
    prompt:
      "Here is a pen. Choose something you know that has many parts: a system, a process, the way an order or a figure takes through your company. Draw it so that I, who have never seen it, could say where to look when something is stuck. Talk while you draw; I will interrupt when I am lost.",
    good: [
      "Starts from one thing that travels through, and from what I need it for; five to nine boxes rather than thirty.",
      "Talks and draws at one pace, names each arrow, and leaves out with a word on what is left out.",
      "When I interrupt, changes the drawing rather than repeating it.",
    ],
    poor: [
      "Draws everything in one go, and then explains it.",
      "A wall of text with frames around it; the pen stops when questions come.",
    ],
    easier:
      "Draw only three boxes: where does it begin, where does it end, and what is the most important thing between?",
    harder:
      "Something has got stuck at your third box, and I am the one on duty at night. What would you add to the drawing for me, and what would you rub out?",
    reactions: {
      terse:
        "Say: “I like the picture and cannot read it yet; take my finger and lead it along, one arrow after the other.”",
      rambling: "Say: “Pen down for a second: which box are we in?”",
      warmUp: "Say: “Draw the way from waking up to leaving the house, to get used to the pen.”",
      weak: "Point at one arrow, and ask: “What travels along this one?”",
      strong: "Say: “I am on duty at night and your third box is stuck; what is missing on the paper?”",
    },
  },
  {
    key: "comm-what-they-heard",
    title: "What they heard",
    competency: "comm",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a misunderstanding at work that cost something: time, money or somebody’s goodwill. What had you said or written, what did the other person hear, how did it come out, and what do you do differently since then?",
    good: [
      "Can quote both sides, what was said and what was heard, and finds the other reading reasonable.",
      "Sees their own part in it, and put it right with the person, not only with the matter.",
      "A habit came of it: reads back what was agreed, writes down dates, asks for an example.",
    ],
    poor: [
      "The other one had not read properly.",
      "“We talked it out”, with no sentence that was said and no change.",
    ],
    easier: "When did somebody last ask you to say something again? What had been unclear?",
    harder: "Turn it round: when did you hear something that nobody had said, and how did you find that out?",
    reactions: {
      terse:
        "Say: “I would like to hear the scene: where you were, what each of you said, and the moment at which you noticed.”",
      rambling: "Say: “Just two sentences: the one you said, and the one they heard.”",
      warmUp: "Say: “It may be a tiny one, a wrong meeting place for instance.”",
      weak: "Say: “How could they have known that you meant it differently?”",
      strong: "Say: “And when was it you who heard something that nobody had said?”",
    },
  },
];
