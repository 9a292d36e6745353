import { fact, level, minus, plus, type FinishedLoop } from "../demo-loop.ts";

export const infrastructureLoop: FinishedLoop = {
  profile: "data-infrastructure-engineer",
  candidate: "Ingrid Solheim",
  interviews: [
    {
      kind: "phone",
      number: 1,
      focus: ["distsys", "toolchoice"],
      notes: [
        fact("Calls from Bergen, on notice until end of quarter. Six years at a ship-telemetry company."),
        fact(
          "Own system: log cluster, 12 brokers, about 400k messages/s at peak, 900 vessels over satellite.",
        ),
        plus(
          "distsys",
          "Lost node during peak: acks=all with 2 in-sync, so accepted writes survive; says producers retry and consumers must expect duplicates.",
        ),
        plus(
          "distsys",
          "Told the minute in order: leader gone, election about 4 s, lag on 30 partitions, back in 6 min. From memory, looked like a real night.",
        ),
        fact(
          "Two zones split: would rather refuse writes in the small zone. Took a moment to say what vessels do meanwhile (buffer on board, 48 h).",
        ),
        plus(
          "toolchoice",
          "Chose the log over a queue because ships replay 2 days after an outage. Gave the number: 1.1 TB replay in worst week.",
        ),
        minus("toolchoice", "Cost per month of the cluster: did not know, “finance has that”."),
        fact("Asked us: who is on call, and how often did it ring last month."),
        fact("Leaves because of a reorganisation; team split over three countries."),
      ],
      tags: [],
      threads: [
        {
          text: "Cost: what did the cluster cost, and who decided how much was enough?",
          competency: "reliability",
        },
        { text: "Wrote the on-board buffer herself? Ask for the code side.", competency: "software" },
      ],
      closeStrength: "She told the failure second by second, without being asked for detail.",
      scorecard: {
        recommendation: "yes",
        summary: "Has run what we run, at our size. Costs and code are open.",
        levels: [
          level(
            "distsys",
            3,
            "Mechanism, order and loss of a failing node from her own system; split of zones needed a prompt.",
          ),
          level("toolchoice", 3, "Started from replay volume and compared two options; no figure for cost."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 1,
      focus: ["distsys", "reliability"],
      notes: [
        fact("Started with the partition key: vessel id. 9 of 900 vessels made a third of the traffic."),
        plus(
          "distsys",
          "Skew: split the big nine with a suffix, merged downstream by event time. Said what it cost: order across the suffix.",
          2,
        ),
        plus(
          "distsys",
          "Corrected herself on exactly-once: “between topics yes, into the warehouse no, there we merge on event id”.",
        ),
        fact("Drew the path ship, gateway, log, store. Dashed line for what can arrive twice."),
        plus(
          "reliability",
          "Target: 99.5 % of messages readable within 5 min; error budget reviewed each month with the fleet people.",
        ),
        fact(
          "Worst night: certificate expired on gateways, 2 h 40 silent, since lag alert looks at consumers and nothing was coming in.",
          "reliability",
        ),
        plus(
          "reliability",
          "Fixed the class: alert on expected volume per vessel, expiry check for all certificates, tested by letting one expire.",
        ),
        minus("reliability", "Capacity for the next year: “we add a broker when it hurts”. No forecast."),
        fact(
          "Asked for ten times the load: more partitions, tiered storage, would drop per-vessel ordering guarantee first.",
          "distsys",
        ),
        fact("Answers quickly, checks whether I follow the sketch."),
      ],
      tags: [],
      threads: [
        {
          text: "Capacity planning: has she ever had to argue for money ahead of need?",
          competency: "reliability",
        },
      ],
      closeStrength:
        "The dashed line on the sketch: what can arrive twice. I have not seen anybody draw that unasked.",
      scorecard: {
        recommendation: "strong_yes",
        summary: "Built it, broke it, fixed the class. I learned something about skew.",
        levels: [
          level(
            "distsys",
            4,
            "Own numbers for skew and replay, names the guarantee she would give up at ten times the load, and why.",
          ),
          level("reliability", 3, "Target, budget and a removed class of failure; no capacity forecast."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 2,
      focus: ["software", "pipelines"],
      notes: [
        fact(
          "Read a 60-line consumer together. Found the commit before the write in about three minutes.",
          "software",
        ),
        plus(
          "software",
          "Moved the commit after the write, and asked what happens when the write succeeds twice.",
        ),
        minus(
          "software",
          "Tests: would “run it against staging”. With a prompt: one test with a fake store, happy path.",
        ),
        minus(
          "software",
          "Interface: passed the whole config object through four functions; saw it when asked, shrugged: “it works”.",
        ),
        fact(
          "On-board buffer: C++ by a contractor, she specified it and wrote the acceptance test on a bench.",
          "software",
        ),
        plus(
          "pipelines",
          "Backfill: writes to a shadow partition, compares counts and min/max time, swaps. Anyone on the team can start it.",
        ),
        fact("Daily job that ran twice: partition overwrite, idempotent by event id.", "pipelines"),
        fact("Owner of each pipeline is in the repository, alert goes to the owner.", "pipelines"),
        fact(
          "Others adding pipelines: two teams did, with a template; no figures on how long it takes them.",
          "pipelines",
        ),
      ],
      tags: [],
      threads: [
        {
          text: "Bench test for the buffer: what did it check, what slipped through?",
          competency: "software",
        },
      ],
      closeStrength: "Asked what happens if the write succeeds twice before I could.",
      scorecard: {
        recommendation: "no",
        summary: "Reads code well, designs and tests it less well than I expect at this level.",
        levels: [
          level(
            "software",
            2,
            "Finds the ordering bug at once, but tests came only when asked and covered the happy path.",
          ),
          level(
            "pipelines",
            3,
            "Idempotent, owned and with a safe backfill; self-service is a template without figures.",
          ),
        ],
      },
    },
    {
      kind: "onsite",
      number: 3,
      focus: ["toolchoice", "distsys", "comm"],
      notes: [
        fact(
          "Followed the thread on cost: she had asked her manager after the phone call. 31k a month, two thirds of it cross-zone traffic.",
        ),
        plus(
          "toolchoice",
          "Argued against her own log cluster: for 20 ships she would use object storage and a table of offsets.",
          2,
        ),
        plus(
          "toolchoice",
          "Reversed a choice in her second year: stream processor dropped for plain consumers, since three people could not operate it. Took five weeks, ran both for two.",
        ),
        fact(
          "Way out of the present store: files in an open format, so half a year, she guesses.",
          "toolchoice",
        ),
        fact("Reads from a follower: can be old by the lag; would say so in the answer’s header.", "distsys"),
        plus(
          "distsys",
          "Retry after a timeout: same id, dedup window 24 h, and says what happens at hour 25.",
        ),
        plus(
          "comm",
          "Played finance: answer first (“you pay for traffic between zones”), then one picture, then the price of changing it.",
        ),
        fact(
          "When I disagreed on the window she asked what I had seen, then kept 24 h with a reason.",
          "comm",
        ),
        fact("No word on vendors unless asked."),
      ],
      tags: [],
      threads: [],
      closeStrength: "She went and found the cost after the phone call, because she had not known it.",
      scorecard: {
        recommendation: "strong_yes",
        summary:
          "Chooses from needs, has reversed herself, and closed her own gap between two conversations.",
        levels: [
          level(
            "toolchoice",
            4,
            "Reversed an own choice on evidence and names the size at which the present one would be wrong.",
          ),
          level(
            "distsys",
            3,
            "Solid on retries and stale reads; nothing on consensus beyond what the tool does.",
          ),
          level("comm", 4, "Answer first, one sketch, and stayed with a reasoned position when I pushed."),
        ],
      },
    },
    {
      kind: "onsite",
      number: 4,
      focus: ["reliability", "toolchoice", "comm"],
      notes: [
        fact(
          "Asked about capacity (open thread): two years ago 40 vessels joined, she had four months’ notice.",
        ),
        plus(
          "reliability",
          "Measured messages per vessel-day, ran replay at 1.5 times the fleet, found the gateway at 70 % first. Got the money with that curve.",
        ),
        fact("Since then no forecast, she says so herself: “we got lazy”.", "reliability"),
        plus(
          "reliability",
          "An alert she deleted: broker CPU. Fired 60 times, no action in any of them; kept a log to prove it.",
        ),
        fact(
          "Led three incidents; roles: one drives, one writes, one talks to the fleet desk.",
          "reliability",
        ),
        fact(
          "Managed service against own cluster for us: asked for volume, people, exit; would start managed.",
          "toolchoice",
        ),
        minus(
          "toolchoice",
          "Did not ask where our data may be kept; came to it only when I mentioned customers abroad.",
        ),
        plus("comm", "Explained the error budget to me as captain of a ship; I could have repeated it."),
        fact("Tired towards the end, still asked three good questions about how we rotate on-call."),
      ],
      tags: [],
      threads: [],
      closeStrength: "The log of sixty alerts without an action: patience in the service of sleep.",
      scorecard: {
        recommendation: "yes",
        summary: "Runs systems the way I want ours run. Capacity was done once, properly.",
        levels: [
          level(
            "reliability",
            4,
            "Argued for capacity with a measured curve and removed an alert on evidence.",
          ),
          level("toolchoice", 3, "Needs before products; missed where data may be kept until told."),
          level("comm", 3, "Clear and adapted to me; long in two places."),
        ],
      },
    },
  ],
  decision: {
    outcome: "hire",
    rationale:
      "All three must-haves were met by two people each, from systems she has run herself: skew and replay with own numbers, a class of failures removed, a tool given up on evidence. Software is the open side. It carries .15 here, the work in the first year is operations and capacity, and she will pair with the platform team on tests. We agreed to look at that together after three months.",
    dissent:
      "The second onsite would not hire: tests came only when asked, and an engineer at this level should not need to be asked. That colleague accepts the weighting and wants code review by the platform team written into the first quarter.",
  },
};
