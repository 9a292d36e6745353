/** People who work here: 1 admin, 5 recruiters, 24 hiring managers, 70 interviewers. */
export const PEOPLE = 100;
export const OPENINGS = 200;
/** How many active people the first opening has, where there are as many candidates. */
export const BIG_OPENING = 500;
export const FILL_DOMAIN = "fill.baton.example";

/** `$n` stand for the values that `fillDatabase` passes with the same name. */
export type Step = {
  readonly rows: string;
  readonly sql: string;
  readonly values?: readonly ("first" | "last" | "places" | "password" | "bodies")[];
};

/** `pg_temp.roll` draws a number below n and `pg_temp.made_id` an id; both follow from the seed alone. */
export function seededFunctions(seed: number, now: Date): string {
  return `
    CREATE FUNCTION pg_temp.roll(what text, i bigint, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
      $$ SELECT (((hashtextextended(what || ':' || i, ${seed}) % n) + n) % n)::int $$;
    CREATE FUNCTION pg_temp.made_id(what text, i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
      $$ SELECT 'f' || substr(md5('${seed}:' || what || ':' || i), 1, 23) $$;
    CREATE FUNCTION pg_temp.today() RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
      $$ SELECT '${now.toISOString()}'::timestamptz $$;`;
}

const APPLICATIONS_TOLD = `"openingId", "candidateId", id`;

/** Everything that is filled, in order. `candidates` is a whole number, checked before it gets here. */
export function fillSteps(candidates: number): readonly Step[] {
  const second = Math.floor(candidates * 0.3);
  return [
    {
      rows: "company",
      sql: `INSERT INTO "Company" (id, name, "timeZone", "updatedAt")
        VALUES ('company', 'Filled Company', 'Europe/Berlin', pg_temp.today())`,
    },
    {
      rows: "people",
      values: ["first", "last"],
      sql: `INSERT INTO "Person" (id, name, email, "emailVerified", role, "timeZone", "createdAt", "updatedAt")
        SELECT pg_temp.made_id('person', i), f || ' ' || l,
          CASE i WHEN 1 THEN 'admin' WHEN 2 THEN 'recruiter' WHEN 7 THEN 'manager' WHEN 31 THEN 'interviewer'
            ELSE 'person-' || i END || '@${FILL_DOMAIN}',
          true, (CASE WHEN i = 1 THEN 'admin' WHEN i <= 6 THEN 'recruiter' WHEN i <= 30 THEN 'hiring_manager'
            ELSE 'interviewer' END)::"Role", 'Europe/Berlin', pg_temp.today(), pg_temp.today()
        FROM generate_series(1, ${PEOPLE}) AS i,
          LATERAL (SELECT ($1::text[])[1 + pg_temp.roll('person first', i, cardinality($1::text[]))] AS f,
            ($2::text[])[1 + pg_temp.roll('person last', i, cardinality($2::text[]))] AS l) AS names`,
    },
    {
      rows: "accounts",
      values: ["password"],
      sql: `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
        SELECT 'a' || id, id, 'credential', id, $1, pg_temp.today(), pg_temp.today() FROM "Person"`,
    },
    {
      rows: "openings",
      sql: `WITH library AS (
          SELECT profile.id, profile.name, rubric.id AS rubric,
            row_number() OVER (ORDER BY profile.position, profile.key) - 1 AS place, count(*) OVER () AS size
          FROM "RoleProfile" profile
          JOIN "RubricVersion" rubric ON rubric."profileId" = profile.id AND rubric.state = 'published')
        INSERT INTO "Opening" (id, slug, title, state, "profileId", "rubricVersionId", headcount, location, country,
          description, "hiringManagerId", "recruiterId", "publishedAt", "closedAt", "createdAt", "updatedAt")
        SELECT pg_temp.made_id('opening', i), 'filled-' || i, library.name || ' ' || i,
          (CASE WHEN i % 10 = 0 THEN 'closed' WHEN i % 10 = 5 THEN 'paused' ELSE 'published' END)::"OpeningState",
          library.id, library.rubric, 1 + i % 3, 'Berlin', 'DE', 'Build the models that finance decides with.',
          pg_temp.made_id('person', 7 + i % 24), pg_temp.made_id('person', 2 + (i - 1) % 5),
          made, CASE WHEN i % 10 = 0 THEN pg_temp.today() - interval '1 day' END, made, made
        FROM generate_series(1, ${OPENINGS}) AS i
        JOIN library ON library.place = i % library.size,
          LATERAL (SELECT pg_temp.today() - interval '100 days' - i * interval '1 hour' AS made) AS times`,
    },
    {
      rows: "sessions",
      sql: `INSERT INTO "OpeningSession" (id, "openingId", kind, number, name, minutes, focus)
        SELECT 'o' || substr(md5(opening.id || session.kind || session.number), 1, 23), opening.id, session.kind,
          session.number, session.name, session.minutes, session.focus
        FROM "Opening" opening JOIN "RubricSession" session ON session."rubricVersionId" = opening."rubricVersionId"
        WHERE session.kind = 'onsite' OR session.number = 1`,
    },
    {
      rows: "candidates",
      values: ["first", "last", "places"],
      sql: `INSERT INTO "Candidate" (id, name, email, phone, links, location, "timeZone", "createdAt", "updatedAt")
        SELECT pg_temp.made_id('candidate', i), f || ' ' || l,
          btrim(regexp_replace(lower(unaccent(f || ' ' || l)), '[^a-z]+', '.', 'g'), '.') || '.' || i || '@${FILL_DOMAIN}',
          '+49 30 ' || (1000000 + pg_temp.roll('phone', i, 9000000)), '{}', place, 'Europe/Berlin', made, made
        FROM generate_series(1, ${candidates}) AS i,
          LATERAL (SELECT ($1::text[])[1 + pg_temp.roll('first', i, cardinality($1::text[]))] AS f,
            ($2::text[])[1 + pg_temp.roll('last', i, cardinality($2::text[]))] AS l,
            ($3::text[])[1 + pg_temp.roll('place', i, cardinality($3::text[]))] AS place,
            pg_temp.today() - (1440 + pg_temp.roll('applied', i, 129600)) * interval '1 minute' AS made) AS facts`,
    },
    {
      rows: "applications",
      // The first candidates share one opening, and nobody there has left.
      sql: `WITH drawn AS (
          SELECT i AS person, i AS n,
            CASE WHEN i <= ${BIG_OPENING} THEN 1 ELSE 2 + pg_temp.roll('opening', i, ${OPENINGS - 1}) END AS opening
          FROM generate_series(1, ${candidates}) AS i),
        plan AS (
          SELECT person, n, opening FROM drawn
          UNION ALL
          SELECT person, ${candidates} + n,
            2 + (opening - 2 + 1 + pg_temp.roll('second', n, ${OPENINGS - 3}) + ${OPENINGS - 1}) % ${OPENINGS - 1}
          FROM drawn WHERE n <= ${second}),
        told AS (
          SELECT plan.*, pg_temp.roll('stage', n, 100) AS luck,
            opening > 1 AND pg_temp.roll('left', n, 100) < 60 AS leaves FROM plan),
        staged AS (
          SELECT told.*, CASE WHEN luck < 58 THEN 0 WHEN luck < 80 THEN 1 WHEN luck < 91 THEN 2 WHEN luck < 95 THEN 3
            WHEN luck < 97 THEN 4 ELSE 5 END AS step FROM told)
        INSERT INTO "Application" (id, "candidateId", "openingId", stage, "stageEnteredAt", "onHold", disposition,
          "dispositionCode", "disposedAt", source, track, "consentAt", "revealedAt", "createdAt", "updatedAt")
        SELECT pg_temp.made_id('application', n), candidate.id, pg_temp.made_id('opening', opening),
          (ARRAY['resume_screen','phone_screen','onsite','debrief','offer','hired'])[1 + step]::"Stage", entered,
          step = 0 AND pg_temp.roll('hold', n, 12) = 0 AND NOT (leaves AND step < 5),
          CASE WHEN leaves AND step < 5 THEN
            (CASE WHEN pg_temp.roll('withdraws', n, 6) = 0 THEN 'withdrawn' ELSE 'rejected' END)::"Disposition" END,
          CASE WHEN leaves AND step < 5 THEN
            CASE WHEN pg_temp.roll('withdraws', n, 6) = 0 THEN 'took_another_offer'
              WHEN step = 0 THEN 'must_haves_not_shown' ELSE 'other_rejection' END END,
          CASE WHEN leaves AND step < 5 THEN entered + (pg_temp.today() - entered) / 2 END,
          (ARRAY['careers_page','careers_page','careers_page','referral','added_by_recruiter'])[1 +
            pg_temp.roll('source', n, 5)]::"Source",
          CASE WHEN step > 0 THEN (ARRAY['experienced','graduate'])[1 + pg_temp.roll('track', person, 4) / 3]::"Track" END,
          candidate."createdAt", CASE WHEN step > 3 THEN entered END, candidate."createdAt", candidate."createdAt"
        FROM staged JOIN "Candidate" candidate ON candidate.id = pg_temp.made_id('candidate', person),
          LATERAL (SELECT candidate."createdAt" + (pg_temp.today() - candidate."createdAt") * step / 7 AS entered) AS times`,
    },
    {
      rows: "documents",
      values: ["bodies"],
      // A tsvector of two texts is the two of theirs: the long one is made once for each body.
      sql: `WITH body AS MATERIALIZED (
          SELECT place, text, to_tsvector('simple', unaccent(text)) AS search
          FROM unnest($1::text[]) WITH ORDINALITY AS listed(text, place))
        INSERT INTO "Document" (id, "candidateId", "applicationId", "fileName", "fileType", bytes, sha256, "storageKey",
          "textState", text, pages, search, "createdAt")
        SELECT pg_temp.made_id('document', i), candidate.id, pg_temp.made_id('application', i), 'resume.txt', 'txt',
          octet_length(head || body.text), md5(i || 'a') || md5(i || 'b'), 'filled/' || i, 'read', head || body.text, 1,
          to_tsvector('simple', unaccent(head)) || body.search, candidate."createdAt"
        FROM generate_series(1, ${candidates}) AS i
        JOIN "Candidate" candidate ON candidate.id = pg_temp.made_id('candidate', i)
        JOIN body ON body.place = 1 + pg_temp.roll('body', i, cardinality($1::text[])),
          LATERAL (SELECT candidate.name || E'\\n' || candidate.location || E'\\n\\n' AS head) AS heads`,
    },
    {
      rows: "searched",
      sql: `INSERT INTO "SearchEntry" ("applicationId", "appliedAt", name, words)
        SELECT application.id, application."createdAt", baton_plain_name(candidate.name),
          baton_join_texts(setweight(to_tsvector('simple', unaccent(candidate.name)), 'A'), coalesce(document.search, ''))
        FROM "Application" application JOIN "Candidate" candidate ON candidate.id = application."candidateId"
        LEFT JOIN "Document" document ON document."applicationId" = application.id`,
    },
    ...interviewSteps(),
  ];
}

function interviewSteps(): readonly Step[] {
  return [
    {
      rows: "interviews",
      sql: `WITH met AS (
          SELECT application.*, ('x' || substr(application.id, 2, 8))::bit(32)::bigint AS n, session.kind, session.number,
            session.name, session.focus, session.minutes,
            CASE WHEN application.stage = 'phone_screen' THEN session.kind = 'phone' AND (disposition IS NOT NULL
                OR pg_temp.roll('phone held', ('x' || substr(application.id, 2, 8))::bit(32)::bigint, 2) = 0)
              WHEN application.stage = 'onsite' THEN session.kind = 'phone' OR session.number <=
                pg_temp.roll('onsites held', ('x' || substr(application.id, 2, 8))::bit(32)::bigint, 5)
              ELSE true END AS held
          FROM "Application" application
          JOIN "OpeningSession" session ON session."openingId" = application."openingId"
          WHERE application.stage <> 'resume_screen' AND (application.stage <> 'phone_screen' OR session.kind = 'phone'))
        INSERT INTO "Interview" (id, "applicationId", kind, number, name, focus, minutes, "startsAt", "endsAt",
          "timeZone", link, "interviewerId", state, "startedAt", "completedAt", "phoneOutcome", "createdAt", "updatedAt")
        SELECT 'i' || substr(md5(id || kind || number), 1, 23), id, kind, number, name, focus, minutes, starts,
          starts + minutes * interval '1 minute', 'Europe/Berlin', 'https://meet.example/' || substr(id, 2, 8),
          pg_temp.made_id('person', 31 + (pg_temp.roll('panel', n, 70) + CASE kind WHEN 'phone' THEN 0 ELSE number END * 13) % 70),
          (CASE WHEN held THEN 'completed' ELSE 'scheduled' END)::"InterviewState",
          CASE WHEN held THEN starts END, CASE WHEN held THEN starts + minutes * interval '1 minute' END,
          CASE WHEN held AND kind = 'phone' THEN
            (CASE WHEN stage = 'phone_screen' AND disposition = 'rejected' THEN 'reject' ELSE 'advance' END)::"PhoneOutcome" END,
          "createdAt", "createdAt"
        FROM met, LATERAL (SELECT CASE
            WHEN held AND kind = 'phone' THEN date_trunc('hour', "createdAt" + ("stageEnteredAt" - "createdAt") / 2)
            WHEN held THEN date_trunc('day', "stageEnteredAt") + (8 + number) * interval '1 hour'
            ELSE date_trunc('day', pg_temp.today()) + (1 + pg_temp.roll('day', n, 10)) * interval '1 day'
              + (8 + number) * interval '1 hour' END AS starts) AS times
        WHERE held OR disposition IS NULL`,
    },
    {
      rows: "scorecards",
      sql: `INSERT INTO "Scorecard" (id, "interviewId", "applicationId", "authorId", state, recommendation, summary,
          "submittedAt", "createdAt", "updatedAt")
        SELECT 's' || substr(md5(id), 1, 23), id, "applicationId", "interviewerId", 'submitted',
          (ARRAY['strong_no','no','yes','yes','strong_yes'])[1 + abs(hashtext(id)) % 5]::"Recommendation",
          'Clear in structure; showed the work behind the numbers.', "completedAt", "completedAt", "completedAt"
        FROM "Interview" WHERE state = 'completed'`,
    },
    {
      rows: "levels",
      sql: `INSERT INTO "ScorecardLevel" (id, "scorecardId", "competencyKey", level, comment)
        SELECT 'l' || substr(md5(scorecard.id || key), 1, 23), scorecard.id, key, 1 + abs(hashtext(scorecard.id || key)) % 4, ''
        FROM "Scorecard" scorecard JOIN "Interview" interview ON interview.id = scorecard."interviewId",
          unnest(interview.focus) AS key`,
    },
    {
      rows: "decisions",
      sql: `INSERT INTO "Decision" (id, "applicationId", outcome, rationale, "decidedById", "decidedAt")
        SELECT 'd' || substr(md5(application.id), 1, 23), application.id, 'hire', 'Above the bar in every must-have.',
          opening."hiringManagerId", application."revealedAt"
        FROM "Application" application JOIN "Opening" opening ON opening.id = application."openingId"
        WHERE application."revealedAt" IS NOT NULL`,
    },
    {
      rows: "offers",
      sql: `INSERT INTO "Offer" (id, "applicationId", state, "extendedAt", "answeredAt", "createdAt")
        SELECT 'p' || substr(md5(id), 1, 23), id,
          (CASE WHEN stage = 'hired' THEN 'accepted' ELSE 'extended' END)::"OfferState", "stageEnteredAt",
          CASE WHEN stage = 'hired' THEN "stageEnteredAt" END, "stageEnteredAt"
        FROM "Application" WHERE "revealedAt" IS NOT NULL`,
    },
    {
      rows: "events",
      sql: `WITH stages AS (
          SELECT name, place FROM unnest(enum_range(NULL::"Stage")) WITH ORDINALITY AS listed(name, place))
        INSERT INTO "Event" (at, "actorKind", "actorId", type, "subjectKind", "subjectId", "openingId", "candidateId",
          "applicationId", "interviewId", before, after)
        SELECT at, kind::"ActorKind", actor, type, subject_kind, subject, "openingId", "candidateId", application,
          interview, before::jsonb, after::jsonb
        FROM (
          SELECT "createdAt" AS at, 'candidate' AS kind, "candidateId" AS actor, 'application.received' AS type,
            'application' AS subject_kind, id AS subject, ${APPLICATIONS_TOLD} AS application, NULL AS interview,
            NULL AS before, NULL AS after FROM "Application"
          UNION ALL
          SELECT "createdAt" + ("stageEnteredAt" - "createdAt") * (one.place - 1) / (now.place - 1), 'person',
            pg_temp.made_id('person', 2), 'application.moved', 'application', id, ${APPLICATIONS_TOLD}, NULL,
            json_build_object('stage', former.name)::text, json_build_object('stage', one.name)::text
          FROM "Application" JOIN stages now ON now.name = stage
            JOIN stages one ON one.place BETWEEN 2 AND now.place JOIN stages former ON former.place = one.place - 1
          UNION ALL
          SELECT "disposedAt", 'person', pg_temp.made_id('person', 2), 'application.' || disposition, 'application', id,
            ${APPLICATIONS_TOLD}, NULL, json_build_object('stage', stage)::text, NULL
          FROM "Application" WHERE disposition IS NOT NULL
          UNION ALL
          SELECT interview."createdAt", 'person', pg_temp.made_id('person', 2), 'interview.scheduled', 'interview',
            interview.id, application."openingId", application."candidateId", application.id, interview.id, NULL, NULL
          FROM "Interview" interview JOIN "Application" application ON application.id = interview."applicationId"
        ) AS happened ORDER BY at, type, subject`,
    },
  ];
}
