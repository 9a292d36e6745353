import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
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
      "A log runs on three nodes, with three copies of everything. At the busiest hour one node is lost for good. Tell me the next minute: what happens to writes that were acknowledged, to writes under way, and to readers?",
    good: [
      "Ties the answer to the acknowledgement setting, and names what is lost under each.",
      "Tells a lost leader from a lost follower; walks through the change of leader, the retries, and the duplicates they cause.",
      "Says what readers see: a pause, a gap or old data, and for how long.",
    ],
    poor: ["“Replication handles it.”", "Nothing is ever lost, whatever was set."],
    easier: "What exactly does “three copies” promise, and at which moment?",
    harder:
      "Now the network splits, and both halves would take writes. What do you want to happen, and what does it cost?",
    reactions: {
      terse: "Say: “Second by second, please, as a story.”",
      rambling: "Say: “Writers first, and only the acknowledged ones.”",
      warmUp: "Say: “Start with how a write gets to the second node at all.”",
      weak: "Ask about one retry after a timeout: how often is the record there afterwards?",
      strong: "Go to the split, and ask who is refused.",
    },
    sources: ["Apache Kafka 4.3, Design, Replication: https://kafka.apache.org/43/design/design/"],
  },
  {
    key: "distsys-saved-and-gone",
    title: "Saved, and then not there",
    competency: "distsys",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Users change their address, the page reloads, and one time in two hundred it shows the old one. Writes go to a primary database, reads to one of three replicas. Support wants it gone this week. What are your options, and what does each of them cost?",
    good: [
      "Recognises replica lag, and asks how large it is and when it grows.",
      "Sends that user's reads to the primary for a few seconds, or waits until the replica has reached the write.",
      "Prices it: load on the primary, slower writes if replicas must confirm.",
    ],
    poor: [
      "A pause before the reload.",
      "Makes every write wait for every replica, with no word on what happens when one is down.",
    ],
    easier: "Where does the old address come from, if the save succeeded?",
    harder:
      "A second service reads a replica and prints shipping labels. It has no session to stick to. What now?",
    reactions: {
      terse: "Say: “Give me the timeline of one unlucky user, in milliseconds.”",
      rambling: "Say: “Cause first, in one sentence, and then one option.”",
      warmUp: "Say: “Have you seen a page that showed old data? Start there.”",
      weak: "Ask what the replica knows at the moment the primary says “saved”.",
      strong: "Go to the shipping labels.",
    },
    sources: [
      "PostgreSQL, Write Ahead Log settings, synchronous_commit: https://www.postgresql.org/docs/current/runtime-config-wal.html",
    ],
  },
  {
    key: "distsys-retry-storm",
    title: "The retries that finished it",
    competency: "distsys",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A store usually answers in 50 milliseconds, and now takes two seconds. Between the user and the store there are three layers of services. Each gives up on the one below after a second, and at once tries three more times. What does the store see, and what do you change first?",
    good: [
      "Multiplies: four tries at each of three layers is up to 64 calls for one user.",
      "Stops the harm first: retries at one layer only, or shed load, before hunting the cause.",
      "Then waiting times that grow and scatter, a budget of retries, and one deadline, so that nobody works for a caller who has gone.",
    ],
    poor: [
      "Raises the timeout and leaves the retries.",
      "Adds machines to a store that drowns in its own repeats.",
    ],
    easier: "One user clicks once. How many calls reach the store at worst?",
    harder:
      "The middle layer belongs to another team, which keeps its retries until next month. How do you protect the store until then?",
    reactions: {
      terse: "Say: “Count aloud, layer by layer.”",
      rambling: "Say: “First only the number that reaches the store.”",
      warmUp: "Say: “Leave the layers aside; what does one client do to a slow store?”",
      weak: "Ask how many calls the lowest layer alone has sent after four seconds, for one request.",
      strong: "Leave the retries of the middle layer as they are until next month.",
    },
    sources: [
      "Google, Site Reliability Engineering, Addressing Cascading Failures: https://sre.google/sre-book/addressing-cascading-failures/",
    ],
  },
  {
    key: "distsys-cancelled-before-created",
    title: "Cancelled before it was created",
    competency: "distsys",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Your consumer gets order events from a partitioned log. Once in ten thousand orders, “cancelled” arrives before “created”, and the order stays open for ever. Where could the order of events have been lost, and what should the consumer do about it?",
    good: [
      "Knows where order holds and where not: one partition, not across keys, topics or producers.",
      "Lists real places: a retry that overtakes where the producer is not idempotent, two topics, a key that changed, a replay.",
      "Lets the consumer stand it: a version or state for each order, late events parked, and a count of them.",
    ],
    poor: [
      "Sorts by timestamp, with clocks from several machines.",
      "One partition for everything, without saying what that does to the rate.",
    ],
    easier: "Two events with different keys: who promises that they arrive in order?",
    harder:
      "Parked events pile up because some “created” never come. How long do you keep them, and who is told?",
    reactions: {
      terse: "Say: “Name every hop between the two writers and your consumer.”",
      rambling: "Say: “Just one place where order can get lost; how does it happen there?”",
      warmUp: "Say: “Start with what your consumer stores about an order.”",
      weak: "Ask whether two partitions are ever read in step.",
      strong: "Go to the pile of parked events.",
    },
    sources: [
      "Apache Kafka 4.3, Producer Configs, retries and max.in.flight.requests.per.connection: https://kafka.apache.org/43/configuration/producer-configs/",
    ],
  },
];
