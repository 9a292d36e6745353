/** Shapes of a verdict; each is a leaning about the person or a grade of their answer, not what was said. */
const VERDICTS: readonly RegExp[] = [
  /\b(?:strong|weak|clear|definite|solid|lean(?:ing)?|borderline)\s+(?:hire|no[- ]hire|yes|no|candidate|pass|reject)\b/iu,
  /\b(?:no[- ]hire|not\s+a\s+hire|(?:would|should|wouldn't|would\s+not|must|let'?s|do\s+not|don'?t)\s+(?:\w+\s+)?hire)\b/iu,
  /\b(?:seems?|seemed|looks?|looked|feels?|felt|is|was|comes?\s+across(?:\s+as)?|appears?|a\s+bit|rather|very|quite|too|really|so)\s+(?:\w+\s+)?(?:weak|strong|junior|senior|smart|bright|brilliant|clever|arrogant|lazy|sloppy|impressive|unimpressive|mediocre|excellent|amazing|terrible|awful|hopeless|clueless)(?!\s+(?:consistency|consistent|consistently|reference|references|typing|typed|engineer|engineers|analyst|team|ordering|guarantee|guarantees|isolation|scaling|entity|key|role|position|colleague|colleagues|stakeholder))\b/iu,
  /\b(?:weak|strong|bad|good|great|poor|terrible|excellent)\s+(?:on|at|in|with)\s+\p{L}/iu,
  /\b(?:good|great|bad|poor|weak|strong|terrible|excellent|brilliant|wrong|perfect)\s+(?:answer|answers|candidate|impression|fit|culture\s+fit)\b/iu,
  /\b(?:not|above|below|meets|at|under|over|under\s+our|below\s+our|above\s+our|meets\s+our)\s+(?:the\s+|our\s+)?bar\b/iu,
  /\bnot\s+(?:senior|good|strong|smart|experienced)\s+enough\b/iu,
  /\b(?:thumbs\s+(?:up|down)|red\s+flag|green\s+flag|deal[- ]?breaker|impressed\s+me|not\s+impressed|i\s+(?:like|liked|love|loved|dislike|disliked)\s+(?:him|her|them))\b/iu,
  /\b(?:i'?d|i\s+would)\s+(?:pass|reject|advance|say\s+(?:yes|no))\b/iu,
  /\b(?:level|rating|score|grade)\s*[:=]?\s*[1-4](?:\s*\/\s*[45])?\b(?!\s*(?:%|ms|s\b|gb|mb))/iu,
  /(?:^|\s)[1-5]\s*\/\s*[45](?:\s|$|[.,;!])/u,
];

/** Verdict words inside quotation marks are the candidate's, so they are facts. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu;

/**
 * Recognises a line of the shared note that reads like a verdict ("seems weak", "strong hire"), so that the
 * room can offer to move it to the private note. Returns the words that gave it away, or null. A hint only: it
 * never blocks or changes what was written.
 */
export function verdictWords(line: string): string | null {
  const own = line.replace(QUOTED, " ");
  for (const pattern of VERDICTS) {
    const found = pattern.exec(own)?.[0].trim();
    if (found !== undefined) return found;
  }
  return null;
}
