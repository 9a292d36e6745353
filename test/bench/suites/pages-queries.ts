import type pg from "pg";

export type MeasuredPage = {
  readonly name: string;
  readonly path: string;
  readonly mustHold: string;
  /** The same facts in one query, as the bare server asks for them. */
  readonly reference: { readonly text: string; readonly values: readonly unknown[] };
};

const INTERVIEWS = `(SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'number', i.number, 'state', i.state,
    'startsAt', i."startsAt", 'phoneOutcome', i."phoneOutcome", 'interviewer', p.name, 'submitted',
    EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."interviewId" = i.id AND s.state = 'submitted'))
    ORDER BY i."startsAt"), '[]')
  FROM "Interview" i JOIN "Person" p ON p.id = i."interviewerId"
  WHERE i."applicationId" = a.id AND i.state <> 'cancelled') AS interviews`;

const BOARD = `SELECT a.id, a.stage, a."stageEnteredAt", a."onHold", a.source, a."phoneScreens", a."revealedAt",
    c.id AS "candidateId", c.name, c.location, ${INTERVIEWS},
    (SELECT d.outcome FROM "Decision" d WHERE d."applicationId" = a.id AND d."supersededAt" IS NULL LIMIT 1) AS decision,
    (SELECT o.state FROM "Offer" o WHERE o."applicationId" = a.id ORDER BY o."createdAt" DESC LIMIT 1) AS offer,
    EXISTS (SELECT 1 FROM "CandidateRequest" r WHERE r."applicationId" = a.id AND r."resolvedAt" IS NULL) AS asks
  FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId"
  WHERE a."openingId" = $1 AND a.disposition IS NULL ORDER BY a."stageEnteredAt", a.id LIMIT 1000`;

const CANDIDATE = `SELECT c.*,
    (SELECT json_agg(json_build_object('id', a.id, 'stage', a.stage, 'disposition', a.disposition, 'title', o.title))
     FROM "Application" a JOIN "Opening" o ON o.id = a."openingId" WHERE a."candidateId" = c.id) AS applications,
    (SELECT json_agg(json_build_object('id', d.id, 'fileName', d."fileName", 'bytes', d.bytes, 'text', d.text))
     FROM "Document" d WHERE d."candidateId" = c.id) AS documents
  FROM "Candidate" c WHERE c.id = $1`;

const APPLICATION = `SELECT a.*, c.name, c.email, c.phone, c.links, c.location, o.title, ${INTERVIEWS},
    (SELECT json_agg(json_build_object('id', d.id, 'fileName', d."fileName", 'bytes', d.bytes))
     FROM "Document" d WHERE d."applicationId" = a.id) AS documents,
    (SELECT json_agg(json_build_object('at', e.at, 'type', e.type, 'before', e.before, 'after', e.after, 'who', p.name)
       ORDER BY e.at DESC)
     FROM "Event" e LEFT JOIN "Person" p ON p.id = e."actorId" WHERE e."applicationId" = a.id) AS timeline
  FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId" JOIN "Opening" o ON o.id = a."openingId"
  WHERE a.id = $1`;

const QUEUE = `WITH waiting AS (
    SELECT a.id, a."createdAt", c.name, c.id AS candidate FROM "Application" a
    JOIN "Candidate" c ON c.id = a."candidateId"
    WHERE a."openingId" = $1 AND a.stage = 'resume_screen' AND a.disposition IS NULL AND NOT a."onHold"
    ORDER BY a."createdAt", a.id LIMIT 500)
  SELECT (SELECT json_agg(waiting) FROM waiting) AS waiting,
    (SELECT json_agg(json_build_object('fileName', d."fileName", 'text', d.text)) FROM "Document" d
     WHERE d."candidateId" = (SELECT candidate FROM waiting LIMIT 1)) AS documents`;

/** The board of 500, the resumes that wait there, and somebody there who has come as far as an offer. */
export async function pagesToMeasure(client: pg.Client): Promise<readonly MeasuredPage[]> {
  const found = await client.query<{ opening: string; application: string; candidate: string; name: string }>(
    `SELECT a."openingId" AS opening, a.id AS application, c.id AS candidate, c.name
     FROM "Application" a JOIN "Opening" o ON o.id = a."openingId" JOIN "Candidate" c ON c.id = a."candidateId"
     WHERE o.slug = 'filled-1' AND a.stage = 'offer' ORDER BY a.id LIMIT 1`,
  );
  const waiting = await client.query<{ name: string }>(
    `SELECT c.name FROM "Application" a JOIN "Opening" o ON o.id = a."openingId"
     JOIN "Candidate" c ON c.id = a."candidateId" WHERE o.slug = 'filled-1' AND a.stage = 'resume_screen'
     AND NOT a."onHold" ORDER BY a."createdAt", a.id LIMIT 1`,
  );
  const [one, next] = [found.rows[0], waiting.rows[0]];
  if (!one || !next)
    throw new Error("The data hold no offer or no waiting resume; fill with more candidates.");
  const { opening, application, candidate, name } = one;
  return [
    {
      name: "board",
      path: `/pipeline/${opening}`,
      mustHold: name,
      reference: { text: BOARD, values: [opening] },
    },
    {
      name: "candidate",
      path: `/candidates/${candidate}`,
      mustHold: name,
      reference: { text: CANDIDATE, values: [candidate] },
    },
    {
      name: "application",
      path: `/applications/${application}`,
      mustHold: name,
      reference: { text: APPLICATION, values: [application] },
    },
    {
      name: "queue",
      path: `/screening/${opening}`,
      mustHold: next.name,
      reference: { text: QUEUE, values: [opening] },
    },
  ];
}
