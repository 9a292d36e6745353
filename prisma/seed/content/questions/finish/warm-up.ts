import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
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
      strong: "Answer “Interesting, thanks”, do nothing for two weeks, and ask for the next message.",
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
    key: "finish-stock-dashboard",
    title: "Five articles or a dashboard",
    competency: "finish",
    roles,
    difficulty: 2,
    style: "case",
    minutes: 5,
    core: false,
    prompt:
      "The manager of a shop for building materials asks you for a dashboard of his stock, because articles keep running out. He has six minutes in the morning, between unlocking and the first customers. You could build the dashboard. What else could you give him instead, how would you find out in two weeks whether it helps, and what would you do by hand at first?",
    good: [
      "Offers an action: each morning the few articles to reorder, with a quantity, on paper or in a mail, and the rule behind it.",
      "Tries it by hand for some days, and watches what he does with it; articles run out or not is the measure, against the weeks before.",
      "Says who acts and when, and what happens with the list if he is ill.",
    ],
    poor: [
      "Plans the dashboard: filters, traffic lights, refresh time.",
      "Says that he has to tell them what he wants.",
    ],
    easier:
      "It is ten to seven and he has six minutes. What should be on the paper that he takes into the warehouse?",
    harder:
      "After two weeks he orders everything on the list, and the warehouse is full. What was missing in your list, and what do you change?",
    reactions: {
      terse:
        "Say: “Spend one morning with him, minute by minute, first with a dashboard and then with what you would give him.”",
      rambling: "Say: “Read me the first line of what he gets; nothing else.”",
      warmUp: "Say: “Which list do you use yourself, for shopping say, and what makes it work?”",
      weak: "Say: “He looks at it each morning and changes nothing; what was it for?”",
      strong: "Say: “He has ordered all of it and the warehouse is full; go on.”",
    },
  },
];
