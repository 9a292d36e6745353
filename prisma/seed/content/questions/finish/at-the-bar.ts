import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
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
      strong: "Ask how much of the improvement would have come anyway, without them.",
    },
  },
  {
    key: "finish-queue-at-the-counter",
    title: "Twelve minutes at the counter",
    competency: "finish",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Between five and eight in the evening, people queue for twelve minutes to collect parcels. Three options. Two more people at the counter in those hours cost 3,500 a month. Lockers outside cost 20,000 once and 400 a month, and perhaps a third of people would use them. A text message that names the quiet hours costs nothing, and might move one in ten. The branch manager gives you one slide. What does it say?",
    good: [
      "Recommends one course with its price and what is given up, for example messages now, two people until the lockers stand, and lockers if a named number of customers say yes.",
      "Sees that lockers cost less than people from the seventh month on (24,800 against 42,000 over the first year), and that everything hangs on the third who would use them; finds that out cheaply.",
      "Puts a name to each step, and a date on which they themselves look at it again.",
    ],
    poor: [
      "Three columns of pros and cons, and “for discussion”.",
      "Asks for more data on everything before saying anything.",
    ],
    easier: "The branch manager has thirty seconds. Which of the three first, and why?",
    harder:
      "After three months only one in ten uses the lockers, and those who do are delighted. What do you write to the branch manager?",
    reactions: {
      terse:
        "Say: “Give me the slide, and then everything you would say while it is on the wall, also to the one who wants more people at the counter.”",
      rambling: "Say: “The heading of the slide, word for word.”",
      warmUp: "Say: “Suppose it were your own money; what would you try first, and for how long?”",
      weak: "Say: “The branch manager says ‘very nice’ and leaves; what happens on Monday?”",
      strong: "Say: “Only one in ten uses the lockers; which sentence of your slide do you take back?”",
    },
  },
  {
    key: "finish-three-weeks-for-two-points",
    title: "Three weeks for two points",
    competency: "finish",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Marketing asks you why the share of people who open the newsletter fell from thirty-one to twenty-nine percent. They want a thorough analysis, and you think that it would take three weeks. The newsletter leaves about 40,000 euros of margin a year. You are free to say yes, no or something else. What do you say to them, and how does it end?",
    good: [
      "Puts a ceiling on it: even if all of the fall could be undone, that is a fifteenth of 40,000, some 2,600 euros a year, and three weeks cost more than that.",
      "Offers something that ends in an action within a day or so: a quick look for a broken sender or a new mail program, or two other headings tried next week.",
      "Says no to the rest in a way that marketing can repeat, and names what would reopen it, such as sales from the newsletter falling too.",
    ],
    poor: [
      "Does the three weeks, since they were asked to; or a smaller version of the same without a question.",
      "“Not worth it”, with no figure and nothing to offer.",
    ],
    easier: "If everything that was lost could be won back, what would that be worth in a year?",
    harder:
      "You look for half a day: the fall is all in one mail program, which hides openings since March, and readers click as before. What do you tell marketing, and what do you change?",
    reactions: {
      terse:
        "Say: “You know these people and want to keep them as friends; give me the whole conversation, theirs and yours.”",
      rambling: "Say: “Yes, no or something else? One word, and then the figure behind it.”",
      warmUp:
        "Say: “When did you last spend long on something that changed nothing? What would you have needed to know on the first day?”",
      weak: "Ask: “Suppose your three weeks find the cause; what is done on the day after, and what is that worth?”",
      strong:
        "Tell them that one mail program has hidden openings since March while clicks stay the same, and ask what is to be done with the figure itself.",
    },
  },
  {
    key: "finish-list-that-runs-alone",
    title: "The list that runs without you",
    competency: "finish",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Each Monday you send the credit team a list of overdue invoices to call about, made by hand. It works: they collect more. They want it to come without you from now on. In SQL, Python or plain sentences, write the rule and the message that goes out, and tell me what has to be true before you call it finished.",
    good: [
      "A rule that ends in actions: as many lines as the team can call, by amount and age, without those called last week or in dispute, with a name on each line.",
      "Handles the bad Mondays: nothing due, data from Friday missing, a list three times as long; somebody other than the author is told.",
      "Lets the result come back (called, promised, paid), so that one can see whether it still helps and when to switch it off.",
    ],
    poor: [
      "A query on a schedule that mails all overdue invoices to a distribution list.",
      "Plans the automation, and cannot say who owns it afterwards.",
    ],
    easier: "Which invoices should not be on the list, although they are overdue?",
    harder:
      "Half a year later the same amount is collected as on weeks when the list failed to come out. What do you do, and how could it have been seen earlier?",
    reactions: {
      terse:
        "Say: “Show me three Mondays: a good one, an empty one, and one where the data did not arrive; what does the team read on each?”",
      rambling: "Say: “First the rule: which invoice comes first, and how many are there?”",
      warmUp:
        "Say: “Start with the mail: what would you like to read at eight on a Monday if you had to make those calls?”",
      weak: "Say: “You are on holiday and the list is empty; is that good news, and who knows it?”",
      strong:
        "Say: “It seems to make no difference any more; how would you find out, and would you switch it off?”",
    },
  },
];
