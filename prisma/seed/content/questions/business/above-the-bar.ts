import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "business-largest-customer",
    title: "The largest customer wants ten percent",
    competency: "business",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A maker of packaging earns 25 cents of margin on each euro it sells, before fixed costs. One customer is 18 percent of its sales and says: ten percent off from January, or we leave. The sales director wants to give in. What do you look at, and what do you advise?",
    good: [
      "Sees that ten percent off the price takes 10 of the 25 that each 100 leaves, which is forty percent, and that without the customer all of it is gone.",
      "Asks what happens to the plant’s free capacity and fixed costs, and how fast others could fill them.",
      "Thinks past January: who else will hear of it, what the customer can really do, and what to ask for in return, such as volume, terms or a longer contract.",
    ],
    poor: [
      "“Ten percent of eighteen percent is under two percent of sales, so it does not matter.”",
      "“Never give in”, or “always keep the largest customer”, without a sum.",
    ],
    easier: "At a price of 100 they keep 25. What do they keep at 90, when the costs stay the same?",
    harder:
      "Three weeks later the second-largest customer asks for the same. What would you wish you had done in January?",
    reactions: {
      terse:
        "Say: “Talk me through it as you would with the sales director, who is nervous and wants to hear all your reasons.”",
      rambling: "Say: “First the sum: what does this customer leave us today, and what after the discount?”",
      warmUp: "Say: “Leave the negotiation for later, and take one pallet at 100 euros.”",
      weak: "Ask once: “What share of our earnings from this customer is that?”",
      strong: "Let the second-largest customer call.",
    },
  },
  {
    key: "business-full-oven",
    title: "The oven is full",
    competency: "business",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A bakery’s only oven runs all day and sells everything it bakes. Croissants leave sixty cents each, and three hundred of them go through in an hour. Loaves leave 1.50, and eighty go through. Cakes leave nine euros, and fifteen go through. I will write that down. The owner wants more cakes, “since each earns most”. A second oven would cost 2,000 a month. What do you advise?",
    good: [
      "Works in oven hours: 180 euros for croissants, 120 for loaves, 135 for cakes; so croissants first, as far as they sell.",
      "Asks what limits it: how many croissants can be sold, when in the day, and what customers buy besides a loaf.",
      "Prices the second oven: it pays if it fills some 17 hours a month at 120 euros, bakers and demand given; says what would change the advice.",
    ],
    poor: ["Goes by margin per piece or in percent.", "Finds the best product and bakes nothing else."],
    easier: "One hour of oven: what does it bring with cakes, and what with croissants?",
    harder:
      "After two hours of croissants a day the next ones stay unsold. What is the next best hour, and what is the second oven worth now?",
    reactions: {
      terse:
        "Say: “Tell me a day of that oven, hour by hour, as you would plan it, with what you would watch in the shop.”",
      rambling: "Say: “What is scarce here? One word, and then the sum for it.”",
      warmUp:
        "Say: “Forget the oven for a moment: you have one free evening and three jobs that pay differently; how do you choose?”",
      weak: "Say: “One more cake goes into the oven; what does not go in?”",
      strong:
        "Let croissants sell out after two hours a day, so that cakes come next and the owner is half right, and ask again about the second oven.",
    },
  },
  {
    key: "business-growing-into-a-hole",
    title: "Growing into a hole",
    competency: "business",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A subscription earns ten euros of margin a month. Winning a customer costs 120 euros at once, and five percent of customers leave each month; I will write that down. The founder wins a thousand new customers a month, starting from none, and says: “Each is worth two hundred and costs one hundred and twenty. The more the better.” What do you tell her about profit, and about cash?",
    good: [
      "Confirms the two hundred (ten divided by five percent), and sees that it comes late: with people leaving, 120 are back only after about eighteen months.",
      "Sees that cash goes down first: 120,000 out each month, and a low of roughly 850,000 after about a year and a half, before anybody’s salary.",
      "Finds the lever: at four percent leaving a customer is worth 250; payment by the year brings the money forward; asks whether the next thousand cost the same.",
    ],
    poor: [
      "“Two hundred is more than one hundred and twenty, go on.”",
      "Says “cash flow is important”, and works out no month.",
    ],
    easier:
      "How many customers are there after three months, roughly, and what has been paid and earned by then?",
    harder:
      "She can have 500,000 and no more. How would you grow with that, and what would you change first?",
    reactions: {
      terse:
        "Say: “Draw the bank account over three years and talk while you draw; where does it turn, and why there?”",
      rambling: "Say: “First one customer: after how many months is the 120 back, if nobody left?”",
      warmUp: "Say: “Begin with one single customer, and count on your fingers if you like.”",
      weak: "Say: “It is month six; how much went out, how much came in?”",
      strong:
        "Limit her to 500,000, which carries rather less than six hundred new customers a month, and ask which number they would change first.",
    },
  },
  {
    key: "business-one-you-would-take-back",
    title: "One that you would take back",
    competency: "business",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a decision about money, yours or one that you advised, that looked right on paper and did not work out. What was on the paper, what was not, and at which moment could one have known? And what would it have cost to find out beforehand?",
    good: [
      "Has figures: what was expected, what came, and roughly what the difference cost.",
      "Finds the gap in the paper rather than in bad luck: a cost that stayed, customers who moved elsewhere, timing, a capacity that was full.",
      "Can tell what a cheap test would have been, and what they have put on paper ever since.",
    ],
    poor: ["Bad luck, the market, or other people’s mistakes.", "A story without a single number."],
    easier: "Think of something you bought or signed that cost more than expected; what had you left out?",
    harder:
      "And where did something look wrong on paper, was done all the same, and paid off? What had the paper missed there?",
    reactions: {
      terse:
        "Say: “Take me back to the table where it was decided: what lay on it, who believed in it, and what did you think yourself?”",
      rambling: "Say: “Two numbers: what you expected and what came.”",
      warmUp: "Say: “A flat, a car or a course will do; everybody has one of those.”",
      weak: "Say: “Which line was missing on that paper?”",
      strong: "Say: “And which one looked wrong on paper and paid off?”",
    },
  },
  {
    key: "business-flat-rate",
    title: "A flat rate for delivery",
    competency: "business",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A grocery service charges four euros for each delivery. Somebody proposes a flat rate: nine euros a month for as many deliveries as you like. You are to tell the management in two weeks whether to launch it, at which price, and how they would know early that it is going wrong. How do you think about it?",
    good: [
      "Sees who signs up first: those who order often already (six times a month: 24 euros become nine), so income from them falls on the first day, and must be earned back by more or larger orders.",
      "Works on a customer and a year: margin per basket, deliveries per month, baskets that get smaller, customers who stay longer.",
      "Proposes a launch that can be taken back, with a minimum basket or in one city, and two or three early figures with the value at which to stop.",
    ],
    poor: [
      "Multiplies nine euros by a hoped-for number of members.",
      "Copies what a well-known company does, and says it works for them.",
    ],
    easier:
      "Take somebody who orders twice a month, and somebody who orders six times. What does the flat rate change for each of them, and for us?",
    harder:
      "After three months members order twice as often, with baskets a third smaller, and couriers are at their limit on Fridays. Continue, change or stop?",
    reactions: {
      terse:
        "Say: “Invent three customers for me, and tell me a year in the life of each with the flat rate.”",
      rambling: "Say: “Who is the first to sign up? Only that, to begin with.”",
      warmUp: "Say: “Do you have such a flat rate yourself? What did it change about how you order?”",
      weak: "Ask once: “On the first day, before anybody changes a habit, do we earn more or less?”",
      strong:
        "Tell them that members order twice as often, baskets are a third smaller and Fridays are full, and ask: go on, change or stop?",
    },
  },
  {
    key: "business-own-vans",
    title: "Our own vans",
    competency: "business",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A wine merchant delivers 300,000 parcels a year with its own vans: 600,000 of fixed cost, and 2.80 for each parcel. A parcel service offers 4.50 each, everything included; I will write that down. The finance director wants to sign. The head of the shop says that the drivers are why people come back. The contract would run for three years. What do you work out, what do you find out, and what do you advise?",
    good: [
      "Does the sum: 4.80 against 4.50, so 90,000 a year; and turned round above some 353,000 parcels, so that the growth expected over three years matters.",
      "Asks which of the 600,000 would really go away and when, and what the offer leaves out: December, breakage, heavy boxes, a second attempt.",
      "Puts a price on the drivers: how many customers would have to be lost to eat up 90,000; finds a step that can be taken back, such as one region, or the far ones only.",
    ],
    poor: [
      "Signs for the 30 cents, or keeps the vans for the sake of the brand.",
      "Treats fixed cost as gone on the day of signing.",
    ],
    easier: "What does one parcel cost today, all in, and at how many parcels do the two cost the same?",
    harder:
      "Parcels are growing by eight percent a year, and half of the fixed cost is leases that run for two more years. Does your advice change?",
    reactions: {
      terse:
        "Say: “Be the adviser in the room with both of them: say everything that speaks for each, and then where you come down.”",
      rambling: "Say: “Four numbers on paper first: cost today, the offer, the difference, the break-even.”",
      warmUp: "Say: “Imagine five parcels and one van; what changes when somebody else drives?”",
      weak: "Say: “The vans are gone and the leases run on; what was saved in the first year?”",
      strong:
        "Add growth of eight percent and leases on half of the fixed cost: over three years about 4.5 million with vans and 5.0 with the contract, before anything else.",
    },
  },
];
