-- Imports that ended before keep nothing that quotes people whom no file stands for, as those that end from now on: no
-- erasure finds it. Their file names and addresses stood there in ways that no pattern takes out, so the sentences go.
-- Touches imports alone.

-- What was never taken in, of imports that were taken out on their way or could not read a row. Files that nothing names
-- any more are removed from the store by the sweep of uploads.
UPDATE "ImportRow" SET "record" = NULL, "outcome" = 'refused', "message" = 'Not taken in: the import ended before.'
FROM "Import"
WHERE "Import"."id" = "ImportRow"."importId" AND "Import"."state" IN ('finished', 'reverted') AND "ImportRow"."record" IS NOT NULL;

UPDATE "Import" SET "files" = '[]', "survey" = '{}', "choices" = '{}' WHERE "state" IN ('finished', 'reverted');

-- A row without what was read has had its turn, also in an import that still runs. What it says by itself stays.
UPDATE "ImportRow" SET "message" = ''
WHERE "candidateId" IS NULL AND "record" IS NULL
  AND "message" NOT IN ('', 'Taken out again.', 'Not taken in: the import ended before.');

-- Files of zips that were left out, by their names. Why an import was ended names nobody.
UPDATE "Import" SET "problem" = ''
WHERE "state" IN ('running', 'finished', 'reverting', 'reverted', 'discarded')
  AND "problem" NOT LIKE 'Nobody went on with it within a week.%';

-- An import that waits to be started still needs them; between quotation marks they go when it ends.
UPDATE "Import" SET "problem" = regexp_replace(translate("problem", '“”', ''), '^(.*?) was left out: ', '“\1” was left out: ', 'gn')
WHERE "state" = 'checked';

UPDATE "Import" SET "fileName" = 'JSON Resume'
WHERE "system" = 'json_resume' AND "state" IN ('finished', 'reverted', 'discarded');
