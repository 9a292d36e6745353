import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "distsys-hot-key",
    title: "One customer is half the traffic",
    competency: "distsys",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Events are spread over 64 partitions by customer. One customer grows until they send half of everything. What do you see first, and what are your options, with their price?",
    good: [
      "Sees lag on one partition while the others idle, and names the consumer that cannot keep up.",
      "Offers salting the key, splitting that customer, or giving them a lane of their own, with what each does to order.",
      "Asks who needs the order, and how much of it.",
    ],
    poor: ["More partitions with the same key.", "A bigger machine, without saying how long that lasts."],
    easier: "Why does doubling the partitions not help here?",
    harder: "Order within that customer must hold. What is left?",
    reactions: {
      terse: "Say: “Draw the 64 and tell me which one hurts.”",
      rambling: "Say: “First only the symptom; what does the graph show?”",
      warmUp: "Say: “Have you met one that was much larger than the rest? Start there.”",
      weak: "Ask which consumer falls behind, and what the other 63 are doing meanwhile.",
      strong: "Insist that order within that customer must hold, and ask what is left.",
    },
  },
  {
    key: "distsys-paused-leader",
    title: "The leader that woke up",
    competency: "distsys",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Two servers share a lease in a database. Whoever holds it may replace the price list, a file in an object store that every shop reads. The lease lasts thirty seconds. The holder is frozen for 45 seconds while it builds a new list, wakes up, and goes on. What happens, and how do you build it so that an old list never replaces a newer one?",
    good: [
      "Sees two holders at once, and an old list written over a newer one: no length of lease cures a pause or a slow network.",
      "Moves the check to where the harm happens: a rising number that comes with the lease and that the store compares, or a write that succeeds only if the file is still the one that was read.",
      "Says what the shops read in the meantime, and how anybody would notice that it had happened.",
    ],
    poor: [
      "A longer lease, or checking the lease just before writing.",
      "“Use a proper lock service”, which is the same lease with another name.",
    ],
    easier: "Count from the moment it froze: at second fifty, who believes that they hold the lease?",
    harder: "The store takes every write and can check nothing. How far can you get, and what remains?",
    reactions: {
      terse: "Say: “Two columns, one for each server; fill them in by the second.”",
      rambling: "Say: “From second thirty after the freeze to second fifty, nothing else.”",
      warmUp: "Say: “Start with why there is a lease at all.”",
      weak: "Ask what the woken server does in its very next line of code, and how it could know better.",
      strong: "Let the store take every write, unchecked.",
    },
  },
  {
    key: "distsys-guarantee-given-up",
    title: "A guarantee you gave up",
    competency: "distsys",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 7,
    core: false,
    prompt:
      "Tell me about a time you gave up a guarantee on purpose, in a system that people relied on: order, freshness, no loss, copies that agree. What did you get for it, who noticed, and would you do it again?",
    good: [
      "Names the guarantee exactly, and the gain in figures: latency, money, hours of sleep.",
      "Knew beforehand whom it would hurt, and told them.",
      "Has an opinion today that is not simply the old one.",
    ],
    poor: [
      "Gave it up without knowing, and found out later.",
      "“We went for eventual consistency”, with nobody and nothing on the other end.",
    ],
    easier: "Pick one system you know: what does it not promise that its users assume?",
    harder:
      "A new use of that data needs the guarantee back. What is the smallest change that returns it, only there?",
    reactions: {
      terse: "Say: “Tell me the argument you had about it, with both sides.”",
      rambling: "Say: “Guarantee, gain, who noticed: one sentence each.”",
      warmUp: "Say: “A cache counts; what did you allow to be old?”",
      weak: "Ask which of their users would have been surprised, and how.",
      strong: "Ask for the smallest change that would bring the guarantee back for one user.",
    },
  },
  {
    key: "distsys-exactly-once",
    title: "Exactly once, they say",
    competency: "distsys",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A vendor promises that each payment event is processed exactly once, from queue to ledger. What would you have to believe for that to be true, and how would you build it so that you need to believe less?",
    good: [
      "Separates delivery from effect, and puts the guarantee into the ledger: a key for each payment, checked in the same transaction.",
      "Names where the promise ends: side effects, another system, an expired window of duplicates.",
      "Says how it would be tested: kill, retry, replay, and compare with a count.",
    ],
    poor: [
      "Believes it, or says it is impossible, and stops there.",
      "A cache of seen ids, with no word on its size or its loss.",
    ],
    easier: "What happens when the process dies after writing the ledger and before confirming the message?",
    harder:
      "After a mistake, six weeks of events are read from the queue again, and your list of payment keys goes back two weeks. What now?",
    reactions: {
      terse: "Say: “Kill it at each arrow, and tell me what is true.”",
      rambling: "Say: “One failure at a time, and first the crash after the write.”",
      warmUp: "Say: “Start with a retry after a timeout.”",
      weak: "Ask what the ledger would have to remember, and for how long, to recognise a second copy.",
      strong: "Read six weeks of events again, with keys for only two.",
    },
    sources: [
      "Apache Kafka 4.3, Design, Message Delivery Semantics: https://kafka.apache.org/43/design/design/",
    ],
  },
  {
    key: "distsys-two-regions",
    title: "One stock, two regions",
    competency: "distsys",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A shop sells limited stock from two regions, eighty milliseconds apart. Stock must never go below zero, checkout must answer within 200 milliseconds, and each region must go on selling when the link is down for ten minutes. Design it, and tell me which of the three wishes you would weaken first.",
    good: [
      "Says early that all three cannot hold for the last item, and turns to the business for the price of each.",
      "Splits the stock between the regions, moves shares ahead of need, and keeps a way to give back.",
      "Bounds the damage in figures: how many could be oversold, or refused though in stock, in ten minutes.",
    ],
    poor: [
      "A database that “does global transactions”, with no look at the broken link.",
      "Lets both sell freely and apologises by mail, without a bound.",
    ],
    easier: "Only one region may sell each item. What is simple now, and who is unhappy?",
    harder:
      "One item is half of all sales for one hour, and nearly all buyers are in one region. What does your design do?",
    reactions: {
      terse: "Say: “The link is down now; be the checkout in region two.”",
      rambling: "Say: “Which wish goes first? Only that, with a reason.”",
      warmUp: "Say: “Begin with one region and one item; what does checkout do?”",
      weak: "Ask what region two may promise about the last item while the link is down.",
      strong: "Go to the one item that half the buyers want.",
    },
  },
];
