import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "business-free-returns",
    title: "Free returns",
    competency: "business",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "An online shop for clothes has made returns free for a trial. Orders rose by six percent. The share of orders that come back rose from twelve to eighteen percent. Should they keep it? Ask me for any figure you need; I have some of them.",
    good: [
      "Asks for the margin on an order that is kept and the cost of one that comes back (if asked: 24 of margin; a return cost the shop 4 when the customer paid, and costs 9 now).",
      "Compares a hundred orders with the hundred and six they became: about 2,060 before and 1,915 now, so the shop earns some seven percent less.",
      "Decides, and names what would turn it round: a return that costs no more than about 1, customers won in the trial who stay, or fewer orders in two sizes.",
    ],
    poor: [
      "“Six percent more orders is growth, keep it.”",
      "A list of considerations on both sides and no sum, or a sum and no decision.",
    ],
    easier:
      "Take one hundred orders before the trial: how many are kept, and what does the shop earn on them?",
    harder:
      "In shoes the effect is good, and in dresses it is bad; and the customers won during the trial buy more often. What would you propose now, and what would you test first?",
    reactions: {
      terse:
        "Say: “Think aloud and take two full minutes; there is no single right answer, I want to hear all that goes into it.”",
      rambling: "Say: “Which figure do you need from me first, and what will you do with it?”",
      warmUp:
        "Say: “Let us start with a hundred orders before the trial: how many are kept, and what do they leave?”",
      weak: "Give both costs and ask once: “Which of the two earns more, before or after, and by how much?”",
      strong:
        "Tell them that it pays in shoes and not in dresses, and that those won in the trial buy more often.",
    },
  },
  {
    key: "business-twenty-euro-voucher",
    title: "Twenty euros for a new customer",
    competency: "business",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A shop gives twenty euros to everybody who orders for the first time. A new customer orders two and a half times in the first year and leaves twelve euros of margin each time, the voucher not counted. Marketing says: “Thirty euros in, twenty out, let us double the budget.” Are they right? Ask me for what you need.",
    good: [
      "Asks how many would have come anyway (if asked: about four in ten), so that a customer truly won costs 33 euros and brings 30 in the first year.",
      "Asks what those who come for a voucher are like: do they order again as often, and what do they bring in the second year?",
      "Decides: perhaps right if the second year counts, not as it stands; and doubling is not the same as the average, since the next customers are harder to win. Proposes a test without the voucher.",
    ],
    poor: [
      "Checks that thirty is more than twenty, and agrees.",
      "Speaks of brand and lifetime value without a number.",
    ],
    easier:
      "Of ten who use the voucher, four would have come without it. What have you paid for the other six?",
    harder:
      "In the second year they order 1.5 times. How does that change your answer, if the company has cash for only eight months?",
    reactions: {
      terse:
        "Say: “Explain to marketing, who are proud of this, how ten people come into the shop with a voucher, and what each of them costs and brings.”",
      rambling: "Say: “Which one figure is missing in their sum?”",
      warmUp: "Say: “Have you used such a voucher? Would you have bought without it?”",
      weak: "Say: “Who gets the twenty euros without having been won by it?”",
      strong:
        "Add 1.5 orders in the second year and cash for eight months: 48 against 33 over two years, but only some 20 to 24 by the time the cash is gone.",
    },
  },
  {
    key: "business-by-the-container",
    title: "Cheaper by the container",
    competency: "business",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A shop for lamps buys for 100,000 a month, month by month. A supplier offers eight percent less if it buys half a year’s stock at a time. The owner says: “Ninety-six thousand a year for nothing.” Borrowed money costs her ten percent. What does she forget, and how large is each item? You may assume what you do not know.",
    good: [
      "Sees that stock on the shelf rises from about half a month to three months, some 226,000 more in money tied up, which costs about 23,000 a year.",
      "Keeps the rest against what it can cost: about 73,000, or roughly 6.5 percent of a year’s purchases, for storage and for lamps that go out of fashion.",
      "Decides with a condition, such as plain lamps by the container and fashionable ones by the month; checks whether the bank would lend at all.",
    ],
    poor: [
      "Eight percent against ten percent: “not worth it”.",
      "Lists storage, risk and capital, and puts no number to any of them.",
    ],
    easier: "She buys for half a year. How much stock is there on an average day, and how much before?",
    harder: "A competitor takes the offer and lowers prices by four percent. Does that change your advice?",
    reactions: {
      terse:
        "Say: “Walk me through the warehouse and the bank account over one half year with this offer, month by month.”",
      rambling: "Say: “First the money: how much more is tied up on an average day?”",
      warmUp: "Say: “Would you buy half a year of coffee at eight percent off? What would you think about?”",
      weak: "Say: “Eight percent of what, and ten percent of what?”",
      strong: "Say: “The competitor takes it and cuts prices by four percent; what do you tell her?”",
    },
  },
  {
    key: "business-how-they-earn",
    title: "How they earn their money",
    competency: "business",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Take the company you worked for last, or one you know well as a customer. Tell me how it earns its money: what is one unit, what does it bring, what does it cost, and what has to be paid anyway? Then tell me which one thing you would change if it were yours, and what that might be worth.",
    good: [
      "Picks a sensible unit (an order, a seat, a customer and month), and gives figures that are roughly right, with a word on which of them are guesses.",
      "Knows where the money is really made, which may not be what the company sells most of.",
      "Chooses a lever with a size and a price, and says what they would look at to find out whether it works.",
    ],
    poor: [
      "Tells the company’s strategy, or its sales, with no cost anywhere.",
      "A lever everybody would name, “more customers”, with no size.",
    ],
    easier: "One customer, one visit: what do they pay, and what of it is left?",
    harder: "What would have to happen outside that company for your lever to be the wrong one?",
    reactions: {
      terse:
        "Say: “I know nothing about that trade; tell me about one customer, from the first contact until the money is in the bank.”",
      rambling: "Say: “What is one unit, and what is left of it? Two numbers.”",
      warmUp:
        "Say: “A market stall, a gym, a bus line; anything you have looked at and wondered about: how do they live on that?”",
      weak: "Say: “If they sold one more tomorrow, what would it cost them, and what not?”",
      strong: "Say: “What would have to happen for your lever to be wrong?”",
    },
  },
  {
    key: "business-ten-percent-more-less-left",
    title: "Ten percent more, and less left",
    competency: "business",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A wholesaler sold for 500,000 last year: goods cost 300,000, everything else 150,000, and 50,000 were left. This year sales are 550,000, goods 341,000, everything else 165,000, and 44,000 are left. The owner says: “We grew by ten percent and earn less; we must grow faster.” I will write that down. What happened, where would you look, and what do you tell her?",
    good: [
      "Builds the bridge: ten percent more at the old margin is 20,000 more; margin down from forty to thirty-eight percent takes 11,000; other costs take 15,000; minus 6,000 in all.",
      "Goes behind the two points of margin: discounts, goods that cost more, or more of what earns little; knows which table would show it.",
      "Ends in a choice, and in a reason why growing faster may make it worse: what does the next sale earn after the costs that grow with it?",
    ],
    poor: [
      "Goes through the lines one after the other, each “a bit higher”.",
      "“Costs must come down”, without saying which or by how much.",
    ],
    easier:
      "How many cents of each euro of sales were left after paying for the goods, last year and this year?",
    harder:
      "It turns out that the additional sales all came from one large customer at a margin of eighteen percent. What would you advise now?",
    reactions: {
      terse:
        "Say: “Be her adviser for an hour: take me from the two columns to the one question that you would ask in the warehouse tomorrow.”",
      rambling: "Say: “One number: what did the fall in margin cost her?”",
      warmUp: "Say: “Only the first line after sales to begin with: goods, last year and this year.”",
      weak: "Say: “If everything had simply grown by ten percent, what would be left?”",
      strong:
        "Reveal the one large customer at eighteen percent, 9,000 of margin for 50,000 of sales, against the 15,000 by which other costs grew.",
    },
  },
];
