import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "distsys-largest-you-ran",
    title: "The largest thing you ran",
    competency: "distsys",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Describe the largest system with more than one machine that you worked on yourself. How did data get from one machine to another, and what happened when one of them died?",
    good: [
      "Own part is clear, with numbers: machines, rate, size.",
      "Describes one real failure and what was lost, late or doubled.",
    ],
    poor: ["Names the tools in order.", "“We never had a failure.”"],
    easier: "Two machines are enough: what happened when one was restarted?",
    harder: "What would have broken first at ten times the load?",
    reactions: {
      terse: "Say: “Follow one record from the moment it is written”, and wait.",
      rambling: "Say: “First only the machines and the arrows.”",
      warmUp: "Say: “Small is fine, as long as you ran it.”",
      weak: "Ask the easier version.",
      strong: "Go to ten times the load, and ask for the number that tells.",
    },
  },
  {
    key: "distsys-lost-node",
    title: "A node is lost",
    competency: "distsys",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A log runs on three nodes. At the busiest hour one of them is lost for good. Tell me the next minute: what happens to writes that were acknowledged, to writes under way, and to readers?",
    good: [
      "Ties the answer to the acknowledgement setting and names what is lost under each.",
      "Walks through the change of leader, retries, and the duplicates they cause.",
      "Says what readers see: a pause, a gap, or old data, and for how long.",
    ],
    poor: ["“Replication handles it.”", "Nothing is ever lost."],
    easier: "What exactly does “three copies” promise, and at which moment?",
    harder:
      "Now the network splits, and both halves take writes. What do you want to happen, and what does it cost?",
    reactions: {
      terse: "Say: “Second by second, please, as a story.”",
      rambling: "Say: “Writers first. Only the acknowledged ones.”",
      warmUp: "Say: “Start with how a write gets to the second node at all.”",
      weak: "Ask about one retry after a timeout: how often is the record there afterwards?",
      strong: "Go to the split.",
    },
  },
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
      "Sees lag on one partition while the others idle; names the consumer that cannot keep up.",
      "Offers salting the key, splitting that customer, or moving them, with what each does to order.",
      "Asks who needs the order, and how much of it.",
    ],
    poor: ["More partitions with the same key.", "A bigger machine, without saying how long that lasts."],
    easier: "Why does doubling the partitions not help here?",
    harder: "Order within that customer must hold. What is left?",
    reactions: {
      terse: "Say: “Draw the 64 and tell me which one hurts.”",
      rambling: "Say: “First only the symptom. What does the graph show?”",
      warmUp: "Say: “Have you met one that was much larger than the rest? Start there.”",
      weak: "Ask the easier version.",
      strong: "Go to order within the customer.",
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
      "Separates delivery from effect, and puts the guarantee into the ledger: an idempotency key in the same transaction.",
      "Names where the promise ends: side effects, another system, an expired window of duplicates.",
      "Says how it would be tested: kill, retry, replay, and compare with a count.",
    ],
    poor: [
      "Believes it, or says it is impossible, and stops there.",
      "A cache of seen ids with no word on its size or loss.",
    ],
    easier: "What happens when the process dies after writing the ledger and before confirming the message?",
    harder: "The ledger is a third party's API without idempotency keys. What now?",
    reactions: {
      terse: "Say: “Kill it at each arrow, and tell me what is true.”",
      rambling: "Say: “One failure at a time. First the crash after the write.”",
      warmUp: "Say: “Start with a retry after a timeout.”",
      weak: "Ask the easier version.",
      strong: "Go to the API without keys.",
    },
  },
];
