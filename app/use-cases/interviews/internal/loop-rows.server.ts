import { z } from "zod";
import { INTERVIEW_KINDS, INTERVIEW_STATES } from "#app/hiring/interviews/interview-state.ts";
import { DELIVERY_TAGS, RUNGS } from "#app/hiring/questions/vocabulary.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const Moment = z.coerce.date();
const Later = Moment.nullable();

const Asked = z.object({
  id: z.string(),
  competencyKey: z.string(),
  rung: z.enum(RUNGS),
  ownText: z.string(),
  askedAt: Moment,
  endedAt: Later,
  suggested: z.boolean(),
  noteLineId: z.string().nullable(),
  askedById: z.string(),
  questionVersionId: z.string().nullable(),
  question: z
    .object({ questionId: z.string(), title: z.string(), minutes: z.number(), difficulty: z.number() })
    .nullable(),
});

const Tag = z.object({
  id: z.string(),
  name: z.enum(DELIVERY_TAGS),
  askedQuestionId: z.string().nullable(),
  notedAt: Moment,
  noteLineId: z.string().nullable(),
  notedById: z.string(),
});

const Interview = z.object({
  id: z.string(),
  kind: z.enum(INTERVIEW_KINDS),
  number: z.number(),
  name: z.string(),
  focus: z.array(z.string()),
  minutes: z.number(),
  state: z.enum(INTERVIEW_STATES),
  startsAt: Moment,
  endsAt: Moment,
  startedAt: Later,
  completedAt: Later,
  interviewerId: z.string(),
  shadowIds: z.array(z.string()),
  asked: z.array(Asked),
  plannedIds: z.array(z.string()),
  tags: z.array(Tag),
});

const Thread = z.object({
  id: z.string(),
  text: z.string(),
  competencyKey: z.string().nullable(),
  interviewId: z.string(),
  authorId: z.string(),
  pulledAt: Later,
  pulledById: z.string().nullable(),
  createdAt: Moment,
});

const LoopRowsSchema = z.object({
  candidate: z.object({ spokenName: z.string(), comfort: z.string() }),
  interviews: z.array(Interview),
  threads: z.array(Thread),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});

/**
 * The rows of a loop as one document: interviews with their shadows, planned questions, what was asked and how the
 * candidate communicates, threads, how to be at ease with the candidate, and the names of everybody in them. One
 * question to the database instead of one for each table, because a room asks for it after every act. No sealed table
 * is read here.
 */
export async function loadLoopRows(
  db: Db | Tx,
  applicationId: string,
): Promise<z.infer<typeof LoopRowsSchema>> {
  const [row] = await db.$queryRaw<unknown[]>`
    WITH held AS MATERIALIZED (SELECT * FROM "Interview" WHERE "applicationId" = ${applicationId}),
    asked AS MATERIALIZED (
      SELECT a.*, v."questionId", v.title, v.minutes, v.difficulty
      FROM "AskedQuestion" a LEFT JOIN "QuestionVersion" v ON v.id = a."questionVersionId"
      WHERE a."interviewId" IN (SELECT id FROM held)
    ),
    tags AS MATERIALIZED (
      SELECT * FROM "DeliveryTag" WHERE "interviewId" IN (SELECT id FROM held) AND "removedAt" IS NULL
    ),
    threads AS MATERIALIZED (
      SELECT * FROM "Thread" WHERE "applicationId" = ${applicationId} AND "removedAt" IS NULL
    )
    SELECT
      (SELECT json_build_object('spokenName', c."spokenName", 'comfort', c.comfort)
        FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId" WHERE a.id = ${applicationId}) AS candidate,
      (SELECT coalesce(json_agg(json_build_object(
        'id', h.id, 'kind', h.kind, 'number', h.number, 'name', h.name, 'focus', h.focus, 'minutes', h.minutes,
        'state', h.state, 'startsAt', h."startsAt", 'endsAt', h."endsAt", 'startedAt', h."startedAt",
        'completedAt', h."completedAt", 'interviewerId', h."interviewerId",
        'shadowIds', ARRAY(
          SELECT "personId" FROM "InterviewShadow" WHERE "interviewId" = h.id AND "removedAt" IS NULL),
        'asked', (SELECT coalesce(json_agg(json_build_object(
            'id', a.id, 'competencyKey', a."competencyKey", 'rung', a.rung, 'ownText', a."ownText",
            'askedAt', a."askedAt", 'endedAt', a."endedAt", 'suggested', a.suggested, 'noteLineId', a."noteLineId",
            'askedById', a."askedById", 'questionVersionId', a."questionVersionId",
            'question', CASE WHEN a."questionId" IS NOT NULL THEN json_build_object('questionId', a."questionId",
              'title', a.title, 'minutes', a.minutes, 'difficulty', a.difficulty) END
          ) ORDER BY a."askedAt", a.id), '[]') FROM asked a WHERE a."interviewId" = h.id),
        'plannedIds', ARRAY(
          SELECT v."questionId" FROM "PlannedQuestion" p JOIN "QuestionVersion" v ON v.id = p."questionVersionId"
          WHERE p."interviewId" = h.id),
        'tags', (SELECT coalesce(json_agg(json_build_object(
            'id', t.id, 'name', t.name, 'askedQuestionId', t."askedQuestionId", 'notedAt', t."notedAt",
            'noteLineId', t."noteLineId", 'notedById', t."notedById"
          ) ORDER BY t."notedAt", t.id), '[]') FROM tags t WHERE t."interviewId" = h.id)
      ) ORDER BY h."startsAt", h.id), '[]') FROM held h) AS interviews,
      (SELECT coalesce(json_agg(json_build_object(
        'id', id, 'text', text, 'competencyKey', "competencyKey", 'interviewId', "interviewId",
        'authorId', "authorId", 'pulledAt', "pulledAt", 'pulledById', "pulledById", 'createdAt', "createdAt"
      ) ORDER BY "createdAt", id), '[]') FROM threads) AS threads,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY id), '[]') FROM "Person"
        WHERE id IN (
          SELECT "interviewerId" FROM held UNION SELECT "askedById" FROM asked UNION SELECT "notedById" FROM tags
          UNION SELECT "authorId" FROM threads UNION SELECT "pulledById" FROM threads
        )) AS people`;
  return LoopRowsSchema.parse(row);
}
