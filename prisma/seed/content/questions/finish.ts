import type { SeedQuestion } from "../question-type.ts";

const roles = ["report-designer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "finish-one-line-of-advice",
    title: "Two sentences of advice",
    competency: "finish",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "Here is a finding: half of the customers who call us about an invoice call a second time about the same invoice, and every call costs us nine euros. You may write two sentences, to one person in the company. To whom do you write, and what do you write?",
    good: [
      "Picks somebody who can change it, such as the owner of the invoice text or of the support team, and says why that person.",
      "The two sentences say what to do, not only what was found.",
      "Puts a size on it, or says which number is missing for that: how many invoice calls there are.",
    ],
    poor: ["Repeats the finding in nicer words.", "“It should be looked into further”, to everybody."],
    easier: "Who in a company could do something about that, and what is the first thing they could try?",
    harder:
      "The person you wrote to answers: “Interesting, thanks.” Nothing happens for two weeks. What is your next message?",
    reactions: {
      terse: "Say: “Now tell me the thinking behind each of the two sentences; take your time.”",
      rambling: "Say: “Read me the two sentences as they would stand in the mail, nothing else.”",
      warmUp:
        "Say: “First tell me what you would like to happen to those customers; the sentences come after that.”",
      weak: "Ask: “What will that person do on Monday morning when they have read it?”",
      strong: "Answer “Interesting, thanks”, as in the harder version.",
    },
  },
  {
    key: "finish-the-meeting-ends",
    title: "Interesting, let us watch it",
    competency: "finish",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "You have just shown that delivery times in the north have gone from two days to four. Seven people nod, somebody says “interesting, let us keep an eye on it”, and the meeting is over. It is eleven in the morning. What do you do for the rest of the day?",
    good: [
      "Goes to the one or two people who can act, that day, with a proposal rather than with the chart.",
      "Names what it costs to wait, in money, customers or complaints.",
      "Ends the day with a name and a date, or with an honest “we decided not to act, because …”.",
    ],
    poor: [
      "Sends the slides round and builds an alert on the figure.",
      "Says that the business has to decide and that their own job is done.",
    ],
    easier: "Which one of the seven would you talk to first, and how do you begin?",
    harder:
      "The head of logistics tells you in confidence that the cause is a contract she cannot get out of until autumn. What is the best you can still do?",
    reactions: {
      terse: "Say: “Go through the afternoon hour by hour, with what you would say to each person.”",
      rambling: "Say: “Only the first half hour, please.”",
      warmUp: "Say: “Have you been in such a meeting? Tell me how that one ended.”",
      weak: "Ask once: “In a month nobody has done anything; which step of yours would you wish you had taken?”",
      strong: "Bring in the contract that runs until autumn.",
    },
  },
  {
    key: "finish-one-that-did-one-that-did-not",
    title: "One that changed something, one that did not",
    competency: "finish",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 7,
    core: true,
    prompt:
      "I would like two short stories. First, a piece of analysis of yours after which somebody did something differently: what did you advise, who acted, and how do you know that it helped? Then one that changed nothing, although it was good work. What was the difference between the two?",
    good: [
      "The advice was a clear recommendation with what it costs, made to a person who could act.",
      "The effect was looked at later, with a number, also if it was smaller than hoped.",
      "Is honest about the second story and finds a cause in what they did themselves, which they now do differently.",
    ],
    poor: [
      "“I presented it to the management” is where the story ends.",
      "Nothing ever failed, or when it did, it was because people do not listen to data.",
    ],
    easier: "Take only the first: who did what differently on the next day?",
    harder: "For the one that helped: how much of the improvement would have come anyway, without you?",
    reactions: {
      terse:
        "Say: “I would like the long version: what happened on the day after you had shown it, and in the month after that?”",
      rambling: "Say: “For each story three words first: advice, person, effect.”",
      warmUp: "Say: “It need not be big; a shift plan that changed counts as much as a strategy.”",
      weak: "Ask once: “How would you know today whether it helped?”, and then go on.",
      strong: "Ask the harder version, how much would have come anyway.",
    },
  },
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
      strong: "Let him agree to the trial, and go to the harder version.",
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
      "Ends in an advice for the pending decision (hold, soften, test by region) and in a habit: whoever advises also looks back.",
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
];
