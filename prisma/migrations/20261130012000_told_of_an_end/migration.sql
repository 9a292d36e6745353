-- When a rejected candidate came to know of it. Adding the column rewrites nothing; the new index holds back writes to
-- applications while it is built, about a second for a hundred thousand of them.
ALTER TABLE "Application" ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

-- DropIndex
DROP INDEX "Application_disposition_promisedFor_idx";

-- CreateIndex
CREATE INDEX "Application_disposition_toldAt_promisedFor_idx" ON "Application"("disposition", "toldAt", "promisedFor");

-- Whose mail about this rejection has left, or was shown here because no mail service is set up.
UPDATE "Application" SET "toldAt" = told.at
FROM (
  SELECT "Mail"."applicationId", min(coalesce("Mail"."sentAt", "Mail"."sendAfter")) AS at
  FROM "Mail" JOIN "Application" ON "Application"."id" = "Mail"."applicationId"
  WHERE "Mail"."template" = 'rejection' AND "Mail"."state" IN ('sent', 'kept')
    AND "Mail"."createdAt" >= "Application"."disposedAt"
  GROUP BY "Mail"."applicationId"
) AS told
WHERE told."applicationId" = "Application"."id" AND "Application"."disposition" = 'rejected';

-- What came from another system as rejected was told there.
UPDATE "Application" SET "toldAt" = "disposedAt"
WHERE "disposition" = 'rejected' AND "source" = 'import' AND "toldAt" IS NULL
  AND NOT EXISTS (SELECT FROM "Mail" WHERE "Mail"."applicationId" = "Application"."id" AND "Mail"."template" = 'rejection');
