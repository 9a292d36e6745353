-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'recruiter', 'hiring_manager', 'interviewer');

-- CreateEnum
CREATE TYPE "ProfileFamily" AS ENUM ('engineer', 'analyst');

-- CreateEnum
CREATE TYPE "RubricState" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "InterviewKind" AS ENUM ('phone', 'onsite');

-- CreateEnum
CREATE TYPE "QuestionStyle" AS ENUM ('open', 'concrete', 'story', 'code', 'case');

-- CreateEnum
CREATE TYPE "OpeningState" AS ENUM ('draft', 'published', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "Seniority" AS ENUM ('graduate', 'mid', 'senior');

-- CreateEnum
CREATE TYPE "EmploymentType" AS ENUM ('full_time', 'part_time', 'contract', 'internship');

-- CreateEnum
CREATE TYPE "ApplicationQuestionKind" AS ENUM ('text', 'choice', 'yes_no');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('resume_screen', 'phone_screen', 'onsite', 'debrief', 'offer', 'hired');

-- CreateEnum
CREATE TYPE "Disposition" AS ENUM ('rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "Source" AS ENUM ('careers_page', 'added_by_recruiter', 'referral', 'import');

-- CreateEnum
CREATE TYPE "Track" AS ENUM ('graduate', 'experienced');

-- CreateEnum
CREATE TYPE "ScreeningOutcome" AS ENUM ('advance', 'reject', 'hold');

-- CreateEnum
CREATE TYPE "TextState" AS ENUM ('waiting', 'read', 'failed');

-- CreateEnum
CREATE TYPE "InterviewState" AS ENUM ('scheduled', 'in_progress', 'completed', 'cancelled', 'no_show');

-- CreateEnum
CREATE TYPE "PhoneOutcome" AS ENUM ('advance', 'reject');

-- CreateEnum
CREATE TYPE "Rung" AS ENUM ('as_written', 'easier', 'harder', 'own');

-- CreateEnum
CREATE TYPE "DeliveryTagName" AS ENUM ('terse', 'rambling', 'needs_warm_up', 'stuck');

-- CreateEnum
CREATE TYPE "SignalDirection" AS ENUM ('plus', 'minus');

-- CreateEnum
CREATE TYPE "ScorecardState" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "Recommendation" AS ENUM ('strong_no', 'no', 'yes', 'strong_yes');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('hire', 'no_hire', 'hold');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('draft', 'extended', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "CandidateRequestKind" AS ENUM ('reschedule', 'question');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'taken_back', 'kept');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('person', 'candidate', 'system');

-- CreateTable
CREATE TABLE "Company" (
    "id" TEXT NOT NULL DEFAULT 'company',
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "careersIntro" TEXT NOT NULL DEFAULT '',
    "rejectionGraceHours" INTEGER NOT NULL DEFAULT 24,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'interviewer',
    "timeZone" TEXT NOT NULL DEFAULT 'Etc/UTC',
    "title" TEXT NOT NULL DEFAULT '',
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleProfile" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" "ProfileFamily" NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RoleProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competency" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "anchors" TEXT[],

    CONSTRAINT "Competency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricVersion" (
    "id" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "RubricState" NOT NULL DEFAULT 'draft',
    "notes" TEXT NOT NULL DEFAULT '',
    "changeNote" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RubricVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricCompetency" (
    "id" TEXT NOT NULL,
    "rubricVersionId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "mustHave" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "anchors" TEXT[],

    CONSTRAINT "RubricCompetency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricSession" (
    "id" TEXT NOT NULL,
    "rubricVersionId" TEXT NOT NULL,
    "kind" "InterviewKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "focus" TEXT[],

    CONSTRAINT "RubricSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "style" "QuestionStyle" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "core" BOOLEAN NOT NULL DEFAULT false,
    "roles" TEXT[],
    "good" TEXT[],
    "poor" TEXT[],
    "easier" TEXT NOT NULL,
    "harder" TEXT NOT NULL,
    "reactions" JSONB NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opening" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "OpeningState" NOT NULL DEFAULT 'draft',
    "profileId" TEXT NOT NULL,
    "rubricVersionId" TEXT NOT NULL,
    "headcount" INTEGER NOT NULL DEFAULT 1,
    "seniority" "Seniority" NOT NULL DEFAULT 'mid',
    "employmentType" "EmploymentType" NOT NULL DEFAULT 'full_time',
    "location" TEXT NOT NULL DEFAULT '',
    "remote" BOOLEAN NOT NULL DEFAULT false,
    "country" TEXT NOT NULL DEFAULT '',
    "salaryRange" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "hiringManagerId" TEXT NOT NULL,
    "recruiterId" TEXT NOT NULL,
    "schoolLine" BOOLEAN NOT NULL DEFAULT true,
    "shareDirection" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HiringTeamMember" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HiringTeamMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningSession" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "kind" "InterviewKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "focus" TEXT[],
    "defaultInterviewerId" TEXT,

    CONSTRAINT "OpeningSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningQuestion" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ApplicationQuestionKind" NOT NULL,
    "prompt" TEXT NOT NULL,
    "choices" TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpeningQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "links" TEXT[],
    "location" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT '',
    "personId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "stage" "Stage" NOT NULL DEFAULT 'resume_screen',
    "stageEnteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "onHold" BOOLEAN NOT NULL DEFAULT false,
    "disposition" "Disposition",
    "dispositionCode" TEXT,
    "dispositionText" TEXT NOT NULL DEFAULT '',
    "disposedAt" TIMESTAMPTZ(3),
    "source" "Source" NOT NULL DEFAULT 'careers_page',
    "sourceDetail" TEXT NOT NULL DEFAULT '',
    "track" "Track",
    "consentAt" TIMESTAMPTZ(3),
    "phoneScreens" INTEGER NOT NULL DEFAULT 1,
    "revealedAt" TIMESTAMPTZ(3),
    "revealedById" TEXT,
    "revealOverride" TEXT,
    "linkVersion" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationAnswer" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "openingQuestionId" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "ApplicationAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "applicationId" TEXT,
    "fileName" TEXT NOT NULL,
    "fileType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "textState" "TextState" NOT NULL DEFAULT 'waiting',
    "textProblem" TEXT,
    "text" TEXT,
    "pages" INTEGER,
    "search" tsvector,
    "uploadedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScreeningDecision" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "screenerId" TEXT NOT NULL,
    "outcome" "ScreeningOutcome" NOT NULL,
    "track" "Track" NOT NULL,
    "levels" JSONB NOT NULL,
    "reasonCode" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScreeningDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" "InterviewKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "focus" TEXT[],
    "minutes" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "interviewerId" TEXT NOT NULL,
    "state" "InterviewState" NOT NULL DEFAULT 'scheduled',
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledReason" TEXT,
    "phoneOutcome" "PhoneOutcome",
    "phoneOutcomeNote" TEXT NOT NULL DEFAULT '',
    "closeThanked" BOOLEAN NOT NULL DEFAULT false,
    "closeStrength" TEXT NOT NULL DEFAULT '',
    "closeQuestions" BOOLEAN NOT NULL DEFAULT false,
    "closeNextStep" BOOLEAN NOT NULL DEFAULT false,
    "closedPositivelyAt" TIMESTAMPTZ(3),
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewShadow" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InterviewShadow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedQuestion" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "questionVersionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "PlannedQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AskedQuestion" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "questionVersionId" TEXT,
    "ownText" TEXT NOT NULL DEFAULT '',
    "competencyKey" TEXT NOT NULL,
    "rung" "Rung" NOT NULL DEFAULT 'as_written',
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "suggested" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AskedQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerRating" (
    "id" TEXT NOT NULL,
    "askedQuestionId" TEXT NOT NULL,
    "raterId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL DEFAULT '',
    "reaction" TEXT,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkippedQuestion" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "questionVersionId" TEXT NOT NULL,
    "skippedById" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "skippedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SkippedQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryTag" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "askedQuestionId" TEXT,
    "name" "DeliveryTagName" NOT NULL,
    "notedById" TEXT NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeliveryTag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "competencyKey" TEXT,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "pulledAt" TIMESTAMPTZ(3),
    "pulledById" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "askedQuestionId" TEXT,
    "notedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalVerdict" (
    "id" TEXT NOT NULL,
    "signalId" TEXT NOT NULL,
    "direction" "SignalDirection" NOT NULL,
    "strength" INTEGER NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignalVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoffReceipt" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandoffReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteUpdate" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "update" BYTEA NOT NULL,
    "authorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoteUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteState" (
    "name" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "upToId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoteState_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "NoteText" (
    "name" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "ownerId" TEXT,
    "text" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteText_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Scorecard" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "state" "ScorecardState" NOT NULL DEFAULT 'draft',
    "recommendation" "Recommendation",
    "summary" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Scorecard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScorecardLevel" (
    "id" TEXT NOT NULL,
    "scorecardId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "level" INTEGER,
    "noEvidence" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ScorecardLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScorecardEvidence" (
    "id" TEXT NOT NULL,
    "scorecardLevelId" TEXT NOT NULL,
    "signalId" TEXT NOT NULL,
    "unlinkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScorecardEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScorecardRevision" (
    "id" TEXT NOT NULL,
    "scorecardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "revisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScorecardRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "rationale" TEXT NOT NULL,
    "dissent" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionCitation" (
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "signalId" TEXT,
    "scorecardLevelId" TEXT,
    "quote" TEXT NOT NULL,

    CONSTRAINT "DecisionCitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'draft',
    "terms" TEXT NOT NULL DEFAULT '',
    "startDate" DATE,
    "extendedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateFeedback" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CandidateFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateRequest" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT,
    "kind" "CandidateRequestKind" NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" TEXT,

    CONSTRAINT "CandidateRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "to" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "candidateId" TEXT,
    "applicationId" TEXT,
    "interviewId" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "providerId" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "takenBackAt" TIMESTAMPTZ(3),
    "queuedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" TEXT,
    "type" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "openingId" TEXT,
    "candidateId" TEXT,
    "applicationId" TEXT,
    "interviewId" TEXT,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "RoleProfile_key_key" ON "RoleProfile"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Competency_key_key" ON "Competency"("key");

-- CreateIndex
CREATE UNIQUE INDEX "RubricVersion_profileId_version_key" ON "RubricVersion"("profileId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "RubricCompetency_rubricVersionId_competencyKey_key" ON "RubricCompetency"("rubricVersionId", "competencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "RubricSession_rubricVersionId_kind_number_key" ON "RubricSession"("rubricVersionId", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Question_key_key" ON "Question"("key");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_questionId_version_key" ON "QuestionVersion"("questionId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Opening_slug_key" ON "Opening"("slug");

-- CreateIndex
CREATE INDEX "Opening_state_idx" ON "Opening"("state");

-- CreateIndex
CREATE INDEX "Opening_hiringManagerId_idx" ON "Opening"("hiringManagerId");

-- CreateIndex
CREATE INDEX "Opening_recruiterId_idx" ON "Opening"("recruiterId");

-- CreateIndex
CREATE INDEX "HiringTeamMember_personId_idx" ON "HiringTeamMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "HiringTeamMember_openingId_personId_key" ON "HiringTeamMember"("openingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "OpeningSession_openingId_kind_number_key" ON "OpeningSession"("openingId", "kind", "number");

-- CreateIndex
CREATE INDEX "OpeningQuestion_openingId_idx" ON "OpeningQuestion"("openingId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_email_key" ON "Candidate"("email");

-- CreateIndex
CREATE INDEX "Candidate_name_trgm" ON "Candidate" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Candidate_createdAt_id_idx" ON "Candidate"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Candidate_personId_idx" ON "Candidate"("personId");

-- CreateIndex
CREATE INDEX "Application_openingId_stage_disposition_idx" ON "Application"("openingId", "stage", "disposition");

-- CreateIndex
CREATE INDEX "Application_openingId_stageEnteredAt_id_idx" ON "Application"("openingId", "stageEnteredAt", "id");

-- CreateIndex
CREATE INDEX "Application_stage_disposition_onHold_createdAt_idx" ON "Application"("stage", "disposition", "onHold", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Application_candidateId_openingId_key" ON "Application"("candidateId", "openingId");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationAnswer_applicationId_openingQuestionId_key" ON "ApplicationAnswer"("applicationId", "openingQuestionId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storageKey_key" ON "Document"("storageKey");

-- CreateIndex
CREATE INDEX "Document_candidateId_idx" ON "Document"("candidateId");

-- CreateIndex
CREATE INDEX "Document_applicationId_idx" ON "Document"("applicationId");

-- CreateIndex
CREATE INDEX "Document_search_idx" ON "Document" USING GIN ("search");

-- CreateIndex
CREATE INDEX "ScreeningDecision_applicationId_decidedAt_idx" ON "ScreeningDecision"("applicationId", "decidedAt");

-- CreateIndex
CREATE INDEX "ScreeningDecision_screenerId_decidedAt_idx" ON "ScreeningDecision"("screenerId", "decidedAt");

-- CreateIndex
CREATE INDEX "Interview_applicationId_kind_number_idx" ON "Interview"("applicationId", "kind", "number");

-- CreateIndex
CREATE INDEX "Interview_interviewerId_startsAt_idx" ON "Interview"("interviewerId", "startsAt");

-- CreateIndex
CREATE INDEX "Interview_state_startsAt_idx" ON "Interview"("state", "startsAt");

-- CreateIndex
CREATE INDEX "InterviewShadow_personId_idx" ON "InterviewShadow"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewShadow_interviewId_personId_key" ON "InterviewShadow"("interviewId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedQuestion_interviewId_questionVersionId_key" ON "PlannedQuestion"("interviewId", "questionVersionId");

-- CreateIndex
CREATE INDEX "AskedQuestion_interviewId_askedAt_idx" ON "AskedQuestion"("interviewId", "askedAt");

-- CreateIndex
CREATE INDEX "AnswerRating_askedQuestionId_raterId_idx" ON "AnswerRating"("askedQuestionId", "raterId");

-- CreateIndex
CREATE INDEX "SkippedQuestion_interviewId_idx" ON "SkippedQuestion"("interviewId");

-- CreateIndex
CREATE INDEX "DeliveryTag_interviewId_idx" ON "DeliveryTag"("interviewId");

-- CreateIndex
CREATE INDEX "Thread_applicationId_idx" ON "Thread"("applicationId");

-- CreateIndex
CREATE INDEX "Signal_applicationId_idx" ON "Signal"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_interviewId_lineId_authorId_key" ON "Signal"("interviewId", "lineId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "SignalVerdict_signalId_key" ON "SignalVerdict"("signalId");

-- CreateIndex
CREATE UNIQUE INDEX "HandoffReceipt_interviewId_personId_key" ON "HandoffReceipt"("interviewId", "personId");

-- CreateIndex
CREATE INDEX "NoteUpdate_name_id_idx" ON "NoteUpdate"("name", "id");

-- CreateIndex
CREATE INDEX "NoteText_interviewId_idx" ON "NoteText"("interviewId");

-- CreateIndex
CREATE INDEX "Scorecard_applicationId_idx" ON "Scorecard"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Scorecard_interviewId_authorId_key" ON "Scorecard"("interviewId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ScorecardLevel_scorecardId_competencyKey_key" ON "ScorecardLevel"("scorecardId", "competencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "ScorecardEvidence_scorecardLevelId_signalId_key" ON "ScorecardEvidence"("scorecardLevelId", "signalId");

-- CreateIndex
CREATE UNIQUE INDEX "ScorecardRevision_scorecardId_number_key" ON "ScorecardRevision"("scorecardId", "number");

-- CreateIndex
CREATE INDEX "Decision_applicationId_idx" ON "Decision"("applicationId");

-- CreateIndex
CREATE INDEX "DecisionCitation_decisionId_idx" ON "DecisionCitation"("decisionId");

-- CreateIndex
CREATE INDEX "Offer_applicationId_idx" ON "Offer"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "CandidateFeedback_interviewId_key" ON "CandidateFeedback"("interviewId");

-- CreateIndex
CREATE INDEX "CandidateRequest_applicationId_idx" ON "CandidateRequest"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_idempotencyKey_key" ON "Mail"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Mail_state_sendAfter_idx" ON "Mail"("state", "sendAfter");

-- CreateIndex
CREATE INDEX "Mail_applicationId_idx" ON "Mail"("applicationId");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE INDEX "Event_applicationId_id_idx" ON "Event"("applicationId", "id");

-- CreateIndex
CREATE INDEX "Event_openingId_id_idx" ON "Event"("openingId", "id");

-- CreateIndex
CREATE INDEX "Event_subjectKind_subjectId_id_idx" ON "Event"("subjectKind", "subjectId", "id");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "RoleProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricCompetency" ADD CONSTRAINT "RubricCompetency_rubricVersionId_fkey" FOREIGN KEY ("rubricVersionId") REFERENCES "RubricVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricCompetency" ADD CONSTRAINT "RubricCompetency_competencyKey_fkey" FOREIGN KEY ("competencyKey") REFERENCES "Competency"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricSession" ADD CONSTRAINT "RubricSession_rubricVersionId_fkey" FOREIGN KEY ("rubricVersionId") REFERENCES "RubricVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_competencyKey_fkey" FOREIGN KEY ("competencyKey") REFERENCES "Competency"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "RoleProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_rubricVersionId_fkey" FOREIGN KEY ("rubricVersionId") REFERENCES "RubricVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_hiringManagerId_fkey" FOREIGN KEY ("hiringManagerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_recruiterId_fkey" FOREIGN KEY ("recruiterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiringTeamMember" ADD CONSTRAINT "HiringTeamMember_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiringTeamMember" ADD CONSTRAINT "HiringTeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningSession" ADD CONSTRAINT "OpeningSession_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningSession" ADD CONSTRAINT "OpeningSession_defaultInterviewerId_fkey" FOREIGN KEY ("defaultInterviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningQuestion" ADD CONSTRAINT "OpeningQuestion_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationAnswer" ADD CONSTRAINT "ApplicationAnswer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationAnswer" ADD CONSTRAINT "ApplicationAnswer_openingQuestionId_fkey" FOREIGN KEY ("openingQuestionId") REFERENCES "OpeningQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningDecision" ADD CONSTRAINT "ScreeningDecision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningDecision" ADD CONSTRAINT "ScreeningDecision_screenerId_fkey" FOREIGN KEY ("screenerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_interviewerId_fkey" FOREIGN KEY ("interviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewShadow" ADD CONSTRAINT "InterviewShadow_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewShadow" ADD CONSTRAINT "InterviewShadow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedQuestion" ADD CONSTRAINT "PlannedQuestion_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedQuestion" ADD CONSTRAINT "PlannedQuestion_questionVersionId_fkey" FOREIGN KEY ("questionVersionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_questionVersionId_fkey" FOREIGN KEY ("questionVersionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerRating" ADD CONSTRAINT "AnswerRating_askedQuestionId_fkey" FOREIGN KEY ("askedQuestionId") REFERENCES "AskedQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerRating" ADD CONSTRAINT "AnswerRating_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkippedQuestion" ADD CONSTRAINT "SkippedQuestion_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkippedQuestion" ADD CONSTRAINT "SkippedQuestion_questionVersionId_fkey" FOREIGN KEY ("questionVersionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkippedQuestion" ADD CONSTRAINT "SkippedQuestion_skippedById_fkey" FOREIGN KEY ("skippedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryTag" ADD CONSTRAINT "DeliveryTag_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryTag" ADD CONSTRAINT "DeliveryTag_askedQuestionId_fkey" FOREIGN KEY ("askedQuestionId") REFERENCES "AskedQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryTag" ADD CONSTRAINT "DeliveryTag_notedById_fkey" FOREIGN KEY ("notedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalVerdict" ADD CONSTRAINT "SignalVerdict_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoffReceipt" ADD CONSTRAINT "HandoffReceipt_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoffReceipt" ADD CONSTRAINT "HandoffReceipt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScorecardLevel" ADD CONSTRAINT "ScorecardLevel_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScorecardEvidence" ADD CONSTRAINT "ScorecardEvidence_scorecardLevelId_fkey" FOREIGN KEY ("scorecardLevelId") REFERENCES "ScorecardLevel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScorecardEvidence" ADD CONSTRAINT "ScorecardEvidence_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScorecardRevision" ADD CONSTRAINT "ScorecardRevision_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionCitation" ADD CONSTRAINT "DecisionCitation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionCitation" ADD CONSTRAINT "DecisionCitation_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionCitation" ADD CONSTRAINT "DecisionCitation_scorecardLevelId_fkey" FOREIGN KEY ("scorecardLevelId") REFERENCES "ScorecardLevel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateFeedback" ADD CONSTRAINT "CandidateFeedback_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateFeedback" ADD CONSTRAINT "CandidateFeedback_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateRequest" ADD CONSTRAINT "CandidateRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateRequest" ADD CONSTRAINT "CandidateRequest_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
