export const PROTECTED_TOPICS = ["age", "family", "health", "origin", "religion", "orientation"] as const;
export type ProtectedTopic = (typeof PROTECTED_TOPICS)[number];

export type OffLimits = {
  readonly topic: ProtectedTopic;
  readonly name: string;
  /** What is asked instead, where the work gives a reason to. */
  readonly instead: string;
};

/** What an interview keeps out of, and what to ask instead. */
export const OFF_LIMITS: readonly OffLimits[] = [
  {
    topic: "age",
    name: "Age",
    instead: "Ask what they have built and run, not for how long they have been around.",
  },
  {
    topic: "family",
    name: "Family, children, marriage, pregnancy",
    instead: "Say what the work needs, such as being on call, and ask whether that works for them.",
  },
  {
    topic: "health",
    name: "Health and disability",
    instead: "Ask whether anything would help them show their work today; they need not say why.",
  },
  {
    topic: "origin",
    name: "Origin, nationality, mother tongue",
    instead: "Ask how they explain their work to others. Permits and papers are the recruiter's to ask for.",
  },
  {
    topic: "religion",
    name: "Religion and belief",
    instead: "Say on which days the work has to be done, and ask whether that works for them.",
  },
  {
    topic: "orientation",
    name: "Sexual orientation and gender identity",
    instead: "Nothing about the work depends on it. Use the name they gave.",
  },
];

/**
 * Shapes in which a person is spoken of, each with its topic. Single words are left alone: data people speak of the age
 * of a table, of parents and children, of families, races and natives all day.
 */
const SHAPES: readonly (readonly [ProtectedTopic, RegExp])[] = [
  [
    "age",
    /\b(?:she|he|they|candidate)(?:'s|\s+is|\s+are|\s+looks?|\s+must\s+be)\s+(?:about\s+|around\s+|over\s+|under\s+|nearly\s+|already\s+)?(?:1[89]|[2-7]\d)\b(?!\s*(?:%|ms|gb|tb|rows?|tables?|minutes?|hours?|days?|weeks?|months?|people|engineers|dashboards?|x\b))/iu,
  ],
  [
    "age",
    /\b(?:[2-7]\d|sixty|fifty|forty|thirty)[- ]year[- ]olds?\b(?!\s+(?:system|code|codebase|database|pipeline|table|warehouse|company|data))/iu,
  ],
  [
    "age",
    /\b(?:in\s+(?:his|her|their)\s+(?:early\s+|mid\s+|late\s+|mid-|late-|early-)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)|(?:too|rather)\s+(?:old|young)\s+for\s+(?:the|our|this|a)\s+(?:team|job|role|startup|place)\b|close\s+to\s+retir(?:ing|ement)|(?:his|her|their)\s+age\b)/iu,
  ],
  [
    "family",
    /\b(?:pregnan(?:t|cy)|maternity|paternity|single\s+(?:mother|mom|mum|father|dad)|(?:small|young)\s+(?:kids|children)|(?:she|he|they)\s+(?:has|have|had|wants?)\s+(?:\w+\s+)?(?:kids|children)|(?:wants?|expecting|has|have)\s+a\s+(?:baby|family)|(?:his|her|their)\s+(?:wife|husband|kids|children|fianc[eé]e?|marriage)|newly\s+wed|(?:is|are|was|got|getting|recently)\s+(?:married|divorced))\b(?!\s+(?:nodes?|tables?|rows?|elements?|processes|records|keys?|to\s+the\s+(?:data|model)))/iu,
  ],
  [
    "health",
    /\b(?:(?:has|had|have|with|suffers?\s+from|takes?\s+medication\s+for)\s+(?:a\s+|an\s+)?(?:disability|illness|depression|anxiety|adhd|autism|dyslexia|cancer|diabetes|epilepsy|burn[- ]?out)|(?:she|he|they)\s+(?:is|are|seems?|looks?)\s+(?:disabled|autistic|dyslexic|chronically\s+ill)|wheelchair|on\s+sick\s+leave|(?:his|her|their)\s+(?:health|illness|disability|medication))\b(?!\s+(?:checks?|endpoints?))/iu,
  ],
  [
    "origin",
    /\b(?:(?:strong|heavy|thick|foreign|indian|chinese|russian|french|german|spanish|eastern)\s+accent|not\s+a\s+native\s+speaker|native\s+(?:english|german|french|spanish)\s+speaker|mother\s+tongue|where\s+(?:is\s+)?(?:he|she|they)(?:'s|'re|\s+are)?\s+(?:really\s+|originally\s+)?from|(?:his|her|their)\s+(?:nationality|ethnicity|race|skin|native\s+country|home\s+country|country\s+of\s+birth)|(?:is|are)\s+an\s+immigrant)\b/iu,
  ],
  [
    "religion",
    /\b(?:(?:is|are|seems?)\s+(?:a\s+)?(?:\w+\s+)?(?:muslim|christian|catholic|jewish|hindu|buddhist|atheist|religious)|wears?\s+a\s+(?:hijab|headscarf|kippah|turban|cross)|prays?\s+(?:at|during|five)|(?:his|her|their)\s+(?:religion|faith|church|mosque|synagogue))\b/iu,
  ],
  [
    "orientation",
    /\b(?:(?:is|are|seems?|might\s+be)\s+(?:gay|lesbian|bisexual|straight|transgender|trans|queer|non-?binary)|(?:his\s+(?:boyfriend|husband)|her\s+(?:girlfriend|wife))|sexual\s+orientation)\b(?!\s+(?:forward|away|after))/iu,
  ],
];

/** Words inside quotation marks are the candidate's own; what they tell of themselves still need not be written down. */
export type ProtectedHint = { readonly words: string; readonly topic: OffLimits };

/**
 * Recognises a line of a note that speaks of something an interview keeps out of, so that its writer, and nobody else,
 * can be offered to say it otherwise. A hint only: it is never stored, counted or reported, and blocks nothing.
 */
export function protectedTopicOf(line: string): ProtectedHint | null {
  for (const [topic, shape] of SHAPES) {
    const words = shape.exec(line)?.[0].trim();
    const known = OFF_LIMITS.find((one) => one.topic === topic);
    if (words !== undefined && known) return { words, topic: known };
  }
  return null;
}
