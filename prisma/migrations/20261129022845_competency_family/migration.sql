-- Which jobs a competency of the library belongs to. A new column without a default: a short lock.
-- AlterTable
ALTER TABLE "Competency" ADD COLUMN     "family" "ProfileFamily";

-- Competencies that only one family's published rubrics use belong to it. A short update of a small table.
UPDATE "Competency" c SET "family" = used.family
FROM (
  SELECT rc."competencyKey" AS key, min(p."family"::text)::"ProfileFamily" AS family
  FROM "RubricCompetency" rc
  JOIN "RubricVersion" v ON v.id = rc."rubricVersionId" AND v.state = 'published'
  JOIN "RoleProfile" p ON p.id = v."profileId"
  GROUP BY rc."competencyKey" HAVING count(DISTINCT p."family") = 1
) used
WHERE used.key = c.key;
