import type { SeedQuestion } from "../../question-type.ts";
import { analysts, roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "goal-two-heads-one-number",
    title: "Two heads, one number",
    competency: "goal",
    roles: analysts,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "The heads of marketing and of finance have each asked you for “the number of active customers”, to appear in the same company report. Marketing counts everyone who opened the app in thirty days. Finance counts everyone who paid in ninety. Each has told you that the other one is wrong, and the report goes out in two weeks. What do you do?",
    good: [
      "Asks each what they decide with the number, and finds two purposes: reach of a campaign, and expected income.",
      "Brings the two together on purposes rather than definitions; proposes two names for two numbers, or one that serves the report’s reader.",
      "Asks what the reader of the company report is to do with it, and who has the last word if they do not agree.",
    ],
    poor: [
      "Picks the definition that is easier to compute, or that of the more senior person.",
      "Splits the difference, sixty days say, which serves nobody.",
    ],
    easier: "Why might both be right? What does each of them do with the number?",
    harder:
      "You learn that marketing’s bonus depends on the number. Does that change what you propose, and to whom do you say so?",
    reactions: {
      terse:
        "Say: “Tell me the two weeks as a story: whom do you see on Monday, what do you ask, what happens next?”",
      rambling: "Say: “First only marketing: what is the first question you ask them?”",
      warmUp: "Say: “Think of two people who used the same word for two things; how did you find out?”",
      weak: "Ask once: “What would each of them do differently if the number were ten percent higher?”",
      strong:
        "Let them know that marketing’s bonus depends on the number, and ask whether that changes anything.",
    },
  },
  {
    key: "goal-proof-for-the-board",
    title: "Proof for the board",
    competency: "goal",
    roles: analysts,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Let us play this one. I am the sales director. “In March we raised prices by six percent. I need proof for the board that this cost us no customers. It is obvious anyway, you only have to put the chart together. By Thursday, please.” I am pleasant, I am senior to you, and I do not like surprises. Go ahead.",
    good: [
      "Finds out what the board will decide with it (if asked: whether to raise prices again in autumn).",
      "Offers the honest question, what March did to customers and earnings, and makes clear beforehand that the answer may be unwelcome.",
      "Shows me why that serves me: losing two percent of customers may still be fine at six percent more, and a board that finds out later is worse.",
    ],
    poor: [
      "Makes the chart, with a period or a customer group that proves it.",
      "Refuses on principle, and I go to somebody who makes the chart.",
    ],
    easier: "Which decision of the board might hang on this chart, and what would they need to know for it?",
    harder:
      "I say: “If you find something bad, show it to me alone first.” What do you answer, and does it depend?",
    reactions: {
      terse:
        "As the sales director say: “I like people who think aloud; how would you go about this if it were your name on the slide?”",
      rambling: "As the sales director say: “Short, please: do I get my chart on Thursday or not?”",
      warmUp: "Step out of the role and say: “Tell me first what worries you about this request.”",
      weak: "As the sales director ask once: “And if it turns out that some did leave, what do we write then?”",
      strong: "As the sales director ask to see bad news alone first.",
    },
  },
  {
    key: "goal-one-quarter-three-teams",
    title: "One quarter, three teams",
    competency: "goal",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You have three months of your own time to give. Marketing wants spending by channel every morning. Finance wants to close the month in two days, not six. Support wants one page with everything about a customer. Each says that theirs is the most important, and your manager says: “You decide, and tell me why.” How do you go about it?",
    good: [
      "Asks each what happens on the day after it is there, who does something else then, and what today’s way costs; compares these rather than the requests.",
      "Looks for the common piece beneath, such as one clean table of orders and customers that serves two of them.",
      "Tells those who get nothing why, offers them something small, and says what would reverse the choice.",
    ],
    poor: [
      "Scores the three on impact and effort, with figures of their own making.",
      "Some of each, so that nobody is angry.",
    ],
    easier:
      "Take finance only: six days become two. What could somebody do then that they cannot do now? How would you find out?",
    harder:
      "You chose finance. After four weeks marketing shows that they waste 5,000 a day for want of the report. What do you do?",
    reactions: {
      terse:
        "Say: “Give me the first two weeks as a diary: whom do you meet, what do you ask, what do you write down?”",
      rambling: "Say: “One question that you would ask all three of them; how does it go?”",
      warmUp: "Say: “Which of the three would you start talking to, simply by instinct, and why?”",
      weak: "Say: “What would each of them have to tell you to come out first?”",
      strong: "Say: “It is week five, and marketing proves a waste of 5,000 a day; does your choice stand?”",
    },
  },
  {
    key: "goal-all-in-real-time",
    title: "Everything in real time",
    competency: "goal",
    roles: analysts,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "The chief executive comes back from a conference and announces that all of the company’s data will be available in real time by the end of the year. Today most of it is a day old. You are asked to lead this, with four people. What do you do in your first month, and what will you want to be able to say at its end?",
    good: [
      "Looks for the moments when a day is too late, with the people who decide: perhaps fraud, stock and support, and not the rest.",
      "Turns the announcement into a goal that the chief executive can own in public, with a measure, for example minutes from event to action for three cases.",
      "Prices both, the whole wish and the few cases, and says who would have to agree to the smaller one and how to win them.",
    ],
    poor: [
      "Starts with the choice of a streaming tool.",
      "Dismisses the wish as a fashion and plans to wait until it is forgotten.",
    ],
    easier:
      "Name one decision in a shop that gets better when the data are a minute old, and one that does not. How can you tell them apart?",
    harder:
      "After your month the answer is that almost nothing needs to be faster, but the definitions disagree and nobody trusts them. How do you tell the chief executive, who has announced something else?",
    reactions: {
      terse:
        "Say: “Paint me the whole month, week by week, with the people you talk to and what you hope to hear.”",
      rambling: "Say: “Only the first conversation: with whom, and which one question?”",
      warmUp:
        "Say: “Nobody has a finished answer; name me one decision in a shop that gets better with data a minute old.”",
      weak: "Ask once, at the bar: “Who in the company loses money today because data are a day old?”",
      strong:
        "Play the chief executive for two minutes, who has announced speed and is now told about definitions.",
    },
  },
  {
    key: "goal-six-libraries",
    title: "Six libraries and one dashboard",
    competency: "goal",
    roles: analysts,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A city has six libraries. The head of libraries asks you for a dashboard that shows “our impact”. You hear elsewhere that the council will close one of the six in autumn, with your dashboard as its paper. She has not mentioned it. You have loans, visits, opening hours and costs for each branch. What do you do first, and what do you want to have agreed within two weeks?",
    good: [
      "Raises it with her openly before building anything: whom is it for, and what will they decide with it?",
      "Sees that a ranking by loans or cost makes the decision by accident; asks what a branch is for where there is nothing else nearby.",
      "Brings in the council’s real aim, perhaps a sum to save, so that fewer hours or shared staff come up beside closing; gets both sides to agree on criteria before the figures are seen.",
    ],
    poor: [
      "Builds a good dashboard, since what is done with it is politics.",
      "Picks figures that protect the branch they would like to keep.",
    ],
    easier:
      "Loans per branch, ranked: what will a council do with that page, and which library might it close wrongly?",
    harder:
      "She says: “Show only the total of all six, then they cannot choose.” The council insists on figures by branch. What do you do between the two?",
    reactions: {
      terse:
        "Say: “Play it out for me: the conversation with her, from the first sentence to the one you would rather not say.”",
      rambling: "Say: “Only the first conversation: with whom, and which question?”",
      warmUp: "Say: “Think of a library you know; what is it good for that no count of loans would show?”",
      weak: "Say: “Your dashboard is perfect, and in October they close the wrong branch; which question did nobody ask?”",
      strong: "Say: “She wants the total only, the council wants it by branch; what do you propose to both?”",
    },
  },
];
