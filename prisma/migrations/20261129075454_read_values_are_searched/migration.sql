-- The filters of the search look for companies, schools and skills among the values that were read in a resume, in the
-- same index as its words. Adds an empty column, which rewrites nothing; readings get their values when
-- they are read anew by the nightly job, because the version of the rules goes up.
-- AlterTable
ALTER TABLE "ResumeReading" ADD COLUMN     "named" TEXT[];

CREATE OR REPLACE FUNCTION baton_search_words(application text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  name_words tsvector;
  words tsvector;
  named tsvector;
BEGIN
  SELECT setweight(to_tsvector('simple', unaccent(c.name)), 'A') INTO name_words
  FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId" WHERE a.id = application;
  SELECT array_to_tsvector(array_agg(DISTINCT value)) INTO named
  FROM "Application" a JOIN "Document" d ON d."applicationId" = a.id
    OR (d."applicationId" IS NULL AND d."candidateId" = a."candidateId")
  JOIN "ResumeReading" r ON r."documentId" = d.id, unnest(r.named) AS value
  WHERE a.id = application;
  name_words := name_words || coalesce(named, '');
  SELECT baton_joined_texts(text.words ORDER BY text.place, text.at DESC) INTO words FROM (
    SELECT 1 AS place, d."createdAt" AS at, d.search AS words
    FROM "Application" a JOIN "Document" d ON d."applicationId" = a.id
      OR (d."applicationId" IS NULL AND d."candidateId" = a."candidateId")
    WHERE a.id = application AND d.search IS NOT NULL
    UNION ALL
    SELECT 2, i."startsAt", to_tsvector('simple', unaccent(left(n.text, 200000)))
    FROM "Interview" i JOIN "NoteText" n ON n."interviewId" = i.id AND n."ownerId" IS NULL
    WHERE i."applicationId" = application
    UNION ALL
    SELECT 3, m.at, to_tsvector('simple', unaccent(left(m.text, 200000)))
    FROM "Interview" i JOIN "NoteAmendment" m ON m."interviewId" = i.id AND m."ownerId" IS NULL
    WHERE i."applicationId" = application
  ) AS text;
  RETURN baton_join_texts(name_words, coalesce(words, ''));
EXCEPTION WHEN program_limit_exceeded THEN
  -- A tsvector holds a megabyte. Nobody's resume is refused for being too long to be searched.
  RETURN name_words;
END
$$;

CREATE FUNCTION baton_search_follows_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_search(ARRAY(
    SELECT a.id FROM "Document" d JOIN "Application" a ON a.id = d."applicationId"
      OR (d."applicationId" IS NULL AND a."candidateId" = d."candidateId")
    WHERE d.id = NEW."documentId" ORDER BY a.id));
  RETURN NULL;
END
$$;
CREATE TRIGGER "ResumeReading_searched_insert" AFTER INSERT ON "ResumeReading"
  FOR EACH ROW WHEN (NEW.named <> '{}') EXECUTE FUNCTION baton_search_follows_reading();
CREATE TRIGGER "ResumeReading_searched" AFTER UPDATE OF named ON "ResumeReading"
  FOR EACH ROW WHEN (NEW.named IS DISTINCT FROM OLD.named) EXECUTE FUNCTION baton_search_follows_reading();
