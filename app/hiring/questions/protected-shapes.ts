/** Where a line, a part of it or what is said of the candidate begins: notes leave out who is meant. */
const BEGINS = String.raw`(?<=^[\s*•-]*|[.,;:!?(–—]\s*|\b(?:and|but|he|she|they|candidate|und|aber|er|sie)\s+)`;
const PEOPLE = String.raw`(?:indian|chinese|russian|pakistani|turkish|arab|african|asian|nigerian|iranian|ukrainian|polish|romanian|german|french|italian|spanish|greek|british|american|mexican|brazilian|vietnamese|korean|japanese|latino|latina|hispanic|eastern european)`;
const PERSON = String.raw`(?:guy|man|woman|lady|girl|boy|dude|bloke|person)`;
const FAITH = String.raw`(?:muslim|christian|catholic|jewish|hindu|buddhist|sikh|religious)`;
const MONEY = String.raw`(?:(?:[€$£]|eur|usd|gbp|chf)\s?\d[\d.,]*\s?k?|\d{2,3}\s?k|\d{2,3}[.,’' ]?000)(?!\p{L})(?!\s*(?:rows?|records?|requests?|users?|customers?|events?|lines?|calls?|zeilen|kunden))`;

const shape = (source: string) => new RegExp(source, "iu");

/**
 * Shapes in which a person is spoken of, by topic. Single words are left alone where data people use them: they speak of
 * the age of a table, of parents and children, of families, races, unions and natives all day.
 */
export const PROTECTED_SHAPES = {
  age: [
    /\b(?:she|he|they|candidate)(?:'s|\s+is|\s+are|\s+looks?|\s+must\s+be)\s+(?:about\s+|around\s+|over\s+|under\s+|nearly\s+|already\s+)?(?:1[89]|[2-7]\d)\b(?!\s*(?:%|ms|gb|tb|rows?|tables?|minutes?|hours?|days?|weeks?|months?|people|engineers|dashboards?|x\b))/iu,
    /\b(?:[2-7]\d|sixty|fifty|forty|thirty)[- ]year[- ]olds?\b(?!\s+(?:system|code|codebase|database|pipeline|table|warehouse|company|data))/iu,
    /\b(?:in\s+(?:his|her|their)\s+(?:early\s+|mid\s+|late\s+|mid-|late-|early-)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)|(?:too|rather)\s+(?:old|young)\s+for\s+(?:the|our|this|a)\s+(?:team|job|role|startup|place)\b|close\s+to\s+retir(?:ing|ement)|(?:his|her|their)\s+age\b)/iu,
    shape(
      String.raw`${BEGINS}(?:is |about |around |over )*(?:1[89]|[2-7]\d) years? old\b(?!\s+(?:system|code|codebase|database|pipeline|table|warehouse|company|data|process|model|servers?|scripts?|stack))`,
    ),
    shape(
      String.raw`${BEGINS}(?:looks?|seems?|sounds?|must be|probably)\s+(?:to be\s+)?(?:about|around|over|nearly|like)\s+[2-7]\d(?=\s*(?:$|[.,;!?)]|years\b|or older))`,
    ),
    shape(
      String.raw`${BEGINS}(?:is |are |was |wants |plans |soon )*(?:about|going|close|ready|wants|plans)\s+to\s+retire(?=\s*(?:$|[.,;!?)]|soon\b|early\b|next\b|in\s+(?:a|\d|two|three)))`,
    ),
    shape(String.raw`${BEGINS}(?:is )?near(?:ing)?\s+retirement\b`),
    shape(
      String.raw`\b(?:sie|er|kandidat(?:in)?)\s+ist\s+(?:etwa\s+|um die\s+|schon\s+|über\s+)?(?:1[89]|[2-7]\d)(?=\s*(?:$|[.,;!?)]|jahre\b))`,
    ),
    shape(String.raw`${BEGINS}(?:ist )?(?:1[89]|[2-7]\d) jahre alt\b`),
    shape(
      String.raw`\b(?:kurz vor (?:der rente|dem ruhestand)|geht bald in (?:rente|pension)|zu (?:alt|jung) für (?:das|die|den|unser|unsere) (?:team|rolle|stelle|job))\b`,
    ),
  ],
  family: [
    /\b(?:pregnan(?:t|cy)|maternity|paternity|single\s+(?:mother|mom|mum|father|dad)|(?:small|young)\s+(?:kids|children)|(?:she|he|they)\s+(?:has|have|had|wants?)\s+(?:\w+\s+)?(?:kids|children)|(?:wants?|expecting|has|have)\s+a\s+(?:baby|family)|(?:his|her|their)\s+(?:wife|husband|kids|children|fianc[eé]e?|marriage)|newly\s+wed|(?:is|are|was|got|getting|recently)\s+(?:married|divorced))\b(?!\s+(?:nodes?|tables?|rows?|elements?|processes|records|keys?|to\s+the\s+(?:data|model)))/iu,
    shape(String.raw`\b(?:kids|children)\s+at\s+home\b`),
    shape(
      String.raw`${BEGINS}(?:has |with |have )?(?:no|one|two|three|four|\d|small|young|several)\s+(?:small\s+|young\s+)?kids\b(?!\s+(?:nodes?|tables?|menu|category|section|products?|data))`,
    ),
    shape(
      String.raw`\b(?:married|single|divorced),?\s+(?:no|with|and|\d|two|three)\s*(?:\w+\s+)?(?:kids|children)\b`,
    ),
    shape(
      String.raw`\b(?:mother|father|mom|mum|dad)\s+of\s+(?:\d|one|two|three|four|twins|small|young)\b(?!\s+(?:nodes?|tables?|processes))`,
    ),
    shape(
      String.raw`${BEGINS}(?:is|became|becomes)\s+a\s+(?:new\s+|young\s+|working\s+|single\s+)?(?:mother|father|mom|mum|dad)\b(?!\s+(?:node|table|process))`,
    ),
    shape(
      String.raw`\b(?:on|took|takes|taking|from|after|before)\s+(?:his\s+|her\s+|their\s+)?(?:parental|family)\s+leave\b(?!\s+(?:data|dataset|table|requests?|records))`,
    ),
    shape(
      String.raw`\b(?:planning|plans|wants?|start(?:s|ing)?)\s+(?:to\s+(?:have|start)\s+)?a\s+family\b(?!\s+(?:of|tree|plan|table))`,
    ),
    shape(
      String.raw`\b(?:schwanger(?:schaft)?|elternzeit|mutterschutz|alleinerziehend|kinderwunsch|familienplanung|verheiratet|geschieden)\b`,
    ),
    shape(
      String.raw`${BEGINS}(?:hat )?(?:keine|kleine|ein|zwei|drei|vier|\d)\s+(?:kleine\s+)?kind(?:er)?\b(?!\s+(?:pro|je|des|der|von|im|am))`,
    ),
  ],
  health: [
    /\b(?:(?:has|had|have|with|suffers?\s+from|takes?\s+medication\s+for)\s+(?:a\s+|an\s+)?(?:disability|illness|depression|anxiety|adhd|autism|dyslexia|cancer|diabetes|epilepsy|burn[- ]?out)|(?:she|he|they)\s+(?:is|are|seems?|looks?)\s+(?:disabled|autistic|dyslexic|chronically\s+ill)|wheelchair|on\s+sick\s+leave|(?:his|her|their)\s+(?:health|illness|disability|medication))\b(?!\s+(?:checks?|endpoints?))/iu,
    shape(
      String.raw`\b(?:adhd|adhs|autist(?:ic|isch|in)?|asperger(?:[’']?s)?|dyslexic|wheelchair|rollstuhl|schwerbehindert|schwerbehinderung|krankgeschrieben|chronisch krank)\b(?!\s+(?:data|data ?sets?|stud(?:y|ies)|trials?|cohorts?|patients?|classifier|prediction|models?|detection|drugs?|app))`,
    ),
  ],
  origin: [
    /\b(?:(?:strong|heavy|thick|foreign|indian|chinese|russian|french|german|spanish|eastern)\s+accent|not\s+a\s+native\s+speaker|native\s+(?:english|german|french|spanish)\s+speaker|mother\s+tongue|where\s+(?:is\s+)?(?:he|she|they)(?:'s|'re|\s+are)?\s+(?:really\s+|originally\s+)?from|(?:his|her|their)\s+(?:nationality|ethnicity|race|skin|native\s+country|home\s+country|country\s+of\s+birth)|(?:is|are)\s+an\s+immigrant)\b/iu,
    shape(String.raw`\b${PEOPLE}\s+${PERSON}\b`),
    shape(
      String.raw`\b(?:black|white|brown)\s+(?:guy|man|woman|lady|girl|boy|dude|person|candidate)\b(?!\s+(?:ids?|list|keys?))`,
    ),
    shape(
      String.raw`\b(?:of|has|with)\s+(?:an?\s+)?${PEOPLE}\s+(?:origin|descent|background|heritage|roots|parents)\b`,
    ),
    shape(String.raw`\b(?:is|was|came as)\s+a\s+(?:refugee|foreigner|migrant)\b`),
    shape(
      String.raw`(?<!\p{L})(?:ausländer(?:in)?|migrationshintergrund|muttersprachler(?:in)?|muttersprache|(?:starker|starken|schwerer|fremder) akzent|inder(?:in)?|türk(?:e|in)|flüchtling)(?!\p{L})`,
    ),
  ],
  religion: [
    /\b(?:(?:is|are|seems?)\s+(?:a\s+)?(?:\w+\s+)?(?:muslim|christian|catholic|jewish|hindu|buddhist|atheist|religious)|wears?\s+a\s+(?:hijab|headscarf|kippah|turban|cross)|prays?\s+(?:at|during|five)|(?:his|her|their)\s+(?:religion|faith|church|mosque|synagogue))\b/iu,
    shape(
      String.raw`\bfast(?:s|ing|ed)?\s+(?:in|during|for|at|on)\s+(?:the\s+)?(?:ramadan|lent|yom kippur)\b`,
    ),
    shape(
      String.raw`\b(?:celebrates|observes|keeps)\s+(?:the\s+)?(?:ramadan|sabbath|shabbat|eid|diwali|lent)\b`,
    ),
    shape(String.raw`\b${FAITH}\s+${PERSON}\b`),
    shape(
      String.raw`(?<!\p{L})(?:kopftuch|fastet|betet|(?:ist|sehr)\s+(?:gläubig|religiös|katholisch|evangelisch|muslimisch|jüdisch|muslim(?:in)?|jude|jüdin))(?!\p{L})`,
    ),
  ],
  orientation: [
    /\b(?:(?:is|are|seems?|might\s+be)\s+(?:gay|lesbian|bisexual|straight|transgender|trans|queer|non-?binary)|(?:his\s+(?:boyfriend|husband)|her\s+(?:girlfriend|wife))|sexual\s+orientation)\b(?!\s+(?:forward|away|after))/iu,
    shape(String.raw`\b(?:gay|lesbian|bisexual|transgender|trans|queer)\s+${PERSON}\b`),
    shape(String.raw`\b(?:schwul|lesbisch|transsexuell)\b`),
  ],
  pay: [
    shape(
      String.raw`(?<!\b(?:median|average|mean|max|maximum|min|minimum|expected|total|base|target)\s)\b(?:salary|pay|compensation|wages?|bonus|gehalt)\s+(?:(?:was|is|were|before|of|at|war|ist|von|bisher|vorher|aktuell|currently|about|around|only|nur|etwa)\s+){1,3}${MONEY}`,
    ),
    shape(
      String.raw`${BEGINS}(?:currently |now |only |previously )*(?:earns|earned|earning|verdient|verdiente)\s+(?:(?:about|around|over|only|currently|now|bisher|aktuell|etwa|rund|nur)\s+)*${MONEY}`,
    ),
    shape(
      String.raw`${BEGINS}(?:was|is|currently)\s+(?:paid|on|making)\s+(?:about\s+|around\s+|only\s+)?${MONEY}`,
    ),
    shape(
      String.raw`\b(?:his|her)\s+(?:current\s+|previous\s+|last\s+|old\s+|former\s+)?(?:salary|pay|compensation|wages?|bonus|income)\b(?!\s+(?:table|column|data|field|model|quer))`,
    ),
    shape(
      String.raw`\basked\s+(?:about|for|what)\s+(?:their|the)\s+(?:current|previous|last|old|former)\s+(?:salary|pay|compensation)\b`,
    ),
    shape(String.raw`\b(?:bisherige[sn]?|letzte[sn]?|früheres) gehalt\b`),
  ],
  convictions: [
    shape(String.raw`\b(?:(?:was|been|spent\s+\w+\s+\w+|served\s+time)\s+in|went\s+to)\s+(?:prison|jail)\b`),
    shape(
      String.raw`\b(?:has|have|had|with)\s+an?\s+(?:criminal|police)\s+record\b(?!\s+(?:table|data|id|linkage))`,
    ),
    shape(String.raw`\b(?:is|was|been|got|were)\s+(?:convicted|arrested)\b`),
    shape(String.raw`\bex-con(?:vict)?\b`),
    shape(String.raw`\b(?:vorbestraft|vorstrafen?|(?:war|saß|sass)\s+im\s+(?:gefängnis|knast)|in haft)\b`),
  ],
  politics: [
    shape(
      String.raw`\b(?:votes?|voted|voting|wählt|wählte)\s+(?:for\s+)?(?:the\s+|die\s+|den\s+)?(?:labou?r|conservatives?|republicans?|democrats?|trump|biden|tor(?:y|ies)|greens|grünen?|linken?|afd|spd|cdu|csu|fdp)\b`,
    ),
    shape(
      String.raw`\b(?:is|was|seems?)\s+(?:an?\s+)?(?:\w+\s+)?(?:republican|democrat|communist|socialist|marxist|leftist|tory)\b`,
    ),
    shape(String.raw`\b(?:left|right)[- ]wing\b(?!\s+of)`),
    shape(String.raw`\b(?:his|her|their)\s+(?:politics|political\s+(?:views?|opinions?|party|beliefs?))\b`),
    shape(
      String.raw`\b(?:party\s+member|(?:member\s+of|active\s+in)\s+(?:a|the|his|her)\s+(?:\p{L}+\s+)?party)\b(?!\s+(?:size|id|table|data))`,
    ),
    shape(
      String.raw`${BEGINS}(?:(?:is|was)\s+)?(?:(?:an?\s+)?(?:active\s+)?member\s+of|active\s+in|joined|in)\s+(?:an?|the|his|her|their)\s+(?:trade\s+|labou?r\s+)?union\b(?!\s+(?:of|all|type|query|find|set|between))`,
    ),
    shape(
      String.raw`\b(?:trade[- ]union(?:ist)?|(?:is|was)\s+an?\s+(?:active\s+)?union\s+member|union\s+(?:organi[sz]er|rep)|shop\s+steward|(?:sits\s+on|member\s+of|is\s+(?:in|on))\s+(?:a|the|his|her|their)\s+works\s+council)\b(?!\s+(?:data|dataset|table))`,
    ),
    shape(
      String.raw`(?<!\p{L})(?:gewerkschaft(?:er|erin|smitglied)?|(?:ist|war|sitzt)\s+im\s+betriebsrat|parteimitglied)(?!\p{L})`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;
