import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "finish-owner-says-no",
    title: "The owner says no",
    competency: "finish",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Your analysis says that one of five product lines loses money and should be dropped. It is the line with which the founder started the company. You tell him, and he says: “Your allocation of costs is arbitrary, and customers come because of that line.” You have some evidence against both, but it is thin. What do you do now?",
    good: [
      "Takes the objections as claims to check: redoes the result under his allocation of costs, and looks at what buyers of that line buy besides.",
      "Offers a step that is smaller and can be taken back, such as raising its price or dropping two articles in one region, with a date and a measure agreed beforehand.",
      "Says what would change their own mind, and accepts a no that is well informed.",
    ],
    poor: [
      "Repeats the same analysis with more slides, or goes over his head.",
      "Gives in at once and drops the subject.",
    ],
    easier: "Which of his two objections would you check first, and with what?",
    harder:
      "He agrees to a trial in one region. After six weeks the figures there are slightly worse than before, within the usual noise. What do you advise?",
    reactions: {
      terse: "Say: “Answer him; I am the founder, I have time, and I love this product.”",
      rambling: "Say: “What is the one thing you want him to agree to by the end of this conversation?”",
      warmUp: "Say: “Have you ever advised something that somebody did not want to hear? Start there.”",
      weak: "Ask once: “Is there anything smaller he could say yes to?”",
      strong:
        "Let him agree to a trial in one region, slightly worse after six weeks within the usual noise, and ask what they advise now.",
    },
  },
  {
    key: "finish-seventy-two-hours",
    title: "Seventy-two hours",
    competency: "finish",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "On your advice, ten of a chain’s sixty hotels now want cancellations seventy-two hours ahead instead of twenty-four. Six weeks later, bookings there are two percent down and cancellations on the last day fell from nine to six percent. In the other fifty, bookings rose by one percent, and those cancellations fell from nine to eight. The board expects your advice for all sixty. I will write the figures down.",
    good: [
      "Compares with the other fifty: two points fewer cancelled on the last day, and three percent fewer bookings; asks about those cancelled earlier (if asked: as many as before, everywhere).",
      "Does the sum: of a hundred former bookings 98 × 94 % = 92.1 arrive, against 101 × 92 % = 92.9 without the change; so nearly even, rather slightly worse.",
      "Advises with a condition and a date: what decides is whether rooms freed early are sold again and which guests stay away; says plainly that their own advice has not paid off so far.",
    ],
    poor: [
      "“Last-minute cancellations fell by a third, roll it out.”",
      "“The figures are too noisy to say anything”, and no next step for the board.",
    ],
    easier: "Of a hundred former bookings in the ten hotels, how many guests arrive now?",
    harder:
      "Hotels near fairs gain and those by the sea lose. There were only three by the sea. What do you advise for those, and what is the next step?",
    reactions: {
      terse:
        "Say: “The board is waiting: present it to them from your first sentence to the last question, mine included.”",
      rambling: "Say: “First: how many guests arrive out of a hundred, there and elsewhere?”",
      warmUp: "Say: “Take paper, and begin with a single hotel that had a hundred bookings.”",
      weak: "Say: “They fell in the other fifty hotels as well; what does that do to your three points?”",
      strong:
        "Say: “Fairs gain and the sea loses, with three hotels by the sea; what is your advice tomorrow?”",
    },
  },
  {
    key: "finish-sixty-to-forty",
    title: "Sixty to forty",
    competency: "finish",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Tomorrow the board decides whether to close one of two warehouses. That would save 1.2 million a year; if it turns out wrong, reopening costs two million. Your analysis says “close”, with odds of about sixty to forty. In two weeks you will have data that all but settle it. The next board meeting is in three months. What do you bring to the meeting tomorrow?",
    good: [
      "Prices the waiting: three months cost 300,000 if closing is right, 0.18 million on average, against 0.4 times two million, 0.8, that the data could save.",
      "Finds the third option: decide tomorrow on the condition of the data, with a threshold and somebody who may act in two weeks.",
      "Gives the odds and what they rest on, and still gives one recommendation; asks what can be prepared meanwhile without harm.",
    ],
    poor: [
      "“Close”, with the doubts on page fourteen; or “we need more data”.",
      "Lets the board choose between two scenarios.",
    ],
    easier: "What does it cost to wait until the next meeting, if closing is the right thing?",
    harder:
      "The chair says: “We pay you for an answer. Yes or no?” What do you say, and what if it turns out wrong?",
    reactions: {
      terse:
        "Say: “Give me your five minutes before the board, and then the ten that you would give the finance director the evening before.”",
      rambling: "Say: “Your recommendation in one sentence, with its condition.”",
      warmUp:
        "Say: “Have you ever had to advise before you were sure? Tell me about that, and then we take this one.”",
      weak: "Say: “What would the board do differently in two weeks, if your data said the opposite?”",
      strong:
        "As the chair say: “We pay you for an answer, yes or no?”, and see whether the odds survive it.",
    },
  },
  {
    key: "finish-your-advice-was-wrong",
    title: "Eight months later",
    competency: "finish",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "On your advice the company set a minimum order value. In the first quarter it saved 300,000, and you were praised for it. Eight months later you notice, by chance, that customers who used to place small orders come back less and less. Nobody else has seen it, and the company is about to raise the minimum again. What do you do, from this moment on?",
    good: [
      "Says it early and in their own name, before the next rise, with how sure they are.",
      "Weighs the saving against the customers lost over a longer time, and looks for what else happened in those eight months.",
      "Ends in advice for the pending decision (hold, soften, test by region) and in a habit: whoever advises also looks back.",
    ],
    poor: [
      "Waits for certainty while the minimum is being raised.",
      "Explains why the advice was right with what was known then, and leaves it at that.",
    ],
    easier: "Which figure would you want to see first, before you tell anybody?",
    harder: "Your manager asks you to leave it until after the annual review. What do you say?",
    reactions: {
      terse:
        "Say: “Tell me the next two weeks in as much detail as you can, with the awkward conversations too.”",
      rambling: "Say: “What is the first thing you say, to whom, and today or next week?”",
      warmUp: "Say: “Everybody who gives advice has been wrong; you may begin with a case of your own.”",
      weak: "Ask once: “The rise is on Monday; what do you do before then?”",
      strong: "Bring in the manager who asks them to wait.",
    },
  },
  {
    key: "finish-nobody-owns-it",
    title: "Half a million that nobody owns",
    competency: "finish",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "At a chain of dentists, eight percent of 5,000 weekly appointments are missed without a word, at twenty-five euros each. A text message would help, but reception fears the queue if it has to ask for phone numbers. IT has reminders on its list for next year. Dentists could book two patients at once, and will not. Everybody agrees that it is a pity. You showed this six months ago. What do you do now?",
    good: [
      "Puts the size on the table, about half a million a year, and finds the one person who pays for it or would gain by it.",
      "Starts a small trial that needs nobody’s leave for long, such as one practice and the number asked of every second patient, measuring the queue as well as the missed appointments.",
      "Trades with each in their own coin, with a date by which it is done or openly given up; sees their own part in six months of nothing.",
    ],
    poor: [
      "A further meeting with better slides, or an escalation to the top without a proposal.",
      "Explains that an analyst cannot decide that.",
    ],
    easier: "What does it cost in a year, and who in the company feels it in their own figures?",
    harder:
      "In a trial, half of the missed appointments disappear, and each registration takes forty seconds longer. Reception costs thirty euros an hour. Do it everywhere? And who has to say so?",
    reactions: {
      terse:
        "Say: “Tell me the next three months as you would like them to go, with each person’s reasons for saying no.”",
      rambling: "Say: “One person: who, and what do you want from them this week?”",
      warmUp:
        "Say: “Where have you seen something that everyone found a pity? What got it moving, if anything did?”",
      weak: "Say: “Which step could you take on Monday without asking anybody?”",
      strong:
        "Give them the trial, half of the missed ones gone for forty seconds each, and let them work it out: about 5,000 a week saved, and 1,700 spent at most.",
    },
  },
];
