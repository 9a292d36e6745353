-- Candidates without an application are searched, too, in a table of their own that triggers keep: whoever applies moves
-- from it to the applications. What is searched also follows a file that is removed, or moved to another candidate.
-- Functions and triggers take a short lock on the tables they watch. The back-fill reads the resumes of those without an
-- application, and of whom a reverted import or a merge that was taken back left with words of a file that went.
-- CreateTable
CREATE TABLE "SearchPerson" (
    "candidateId" TEXT NOT NULL,
    "knownAt" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchPerson_pkey" PRIMARY KEY ("candidateId")
);

-- CreateIndex
CREATE INDEX "SearchPerson_name_idx" ON "SearchPerson" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchPerson_words_idx" ON "SearchPerson" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchPerson_knownAt_candidateId_idx" ON "SearchPerson"("knownAt" DESC, "candidateId" DESC);

-- AddForeignKey
ALTER TABLE "SearchPerson" ADD CONSTRAINT "SearchPerson_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SearchPerson" ALTER COLUMN words SET STORAGE EXTERNAL;

CREATE FUNCTION baton_person_words(candidate text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  name_words tsvector;
  words tsvector;
  named tsvector;
BEGIN
  SELECT setweight(to_tsvector('simple', unaccent(c.name)), 'A') INTO name_words FROM "Candidate" c WHERE c.id = candidate;
  SELECT array_to_tsvector(array_agg(DISTINCT value)) INTO named
  FROM "Document" d JOIN "ResumeReading" r ON r."documentId" = d.id, unnest(r.named) AS value
  WHERE d."candidateId" = candidate;
  name_words := name_words || coalesce(named, '');
  SELECT baton_joined_texts(d.search ORDER BY d."createdAt" DESC) INTO words
  FROM "Document" d WHERE d."candidateId" = candidate AND d.search IS NOT NULL;
  RETURN baton_join_texts(name_words, coalesce(words, ''));
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN name_words;
END
$$;

CREATE FUNCTION baton_refresh_people(candidates text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Takes turns with somebody who applies at this moment, and sees the application.
  PERFORM FROM "Candidate" WHERE id = ANY (candidates) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM "SearchPerson" p USING "Candidate" c
  WHERE p."candidateId" = ANY (candidates) AND c.id = p."candidateId"
    AND (c."erasedAt" IS NOT NULL OR c."mergedIntoId" IS NOT NULL
      OR EXISTS (SELECT FROM "Application" a WHERE a."candidateId" = c.id));
  INSERT INTO "SearchPerson" ("candidateId", "knownAt", name, words)
  SELECT c.id, c."createdAt", baton_plain_name(c.name), baton_person_words(c.id) FROM "Candidate" c
  WHERE c.id = ANY (candidates) AND c."erasedAt" IS NULL AND c."mergedIntoId" IS NULL
    AND NOT EXISTS (SELECT FROM "Application" a WHERE a."candidateId" = c.id)
  ON CONFLICT ("candidateId") DO UPDATE SET name = EXCLUDED.name, words = EXCLUDED.words;
END
$$;

CREATE FUNCTION baton_person_follows_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_people(ARRAY[NEW.id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Candidate_found_insert" AFTER INSERT ON "Candidate"
  FOR EACH ROW EXECUTE FUNCTION baton_person_follows_candidate();
CREATE TRIGGER "Candidate_found" AFTER UPDATE OF name, "erasedAt", "mergedIntoId" ON "Candidate"
  FOR EACH ROW EXECUTE FUNCTION baton_person_follows_candidate();

CREATE FUNCTION baton_person_follows_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM baton_refresh_people(ARRAY[NEW."candidateId"]);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM baton_refresh_people(ARRAY[OLD."candidateId"]);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Application_found" AFTER INSERT OR DELETE OR UPDATE OF "candidateId" ON "Application"
  FOR EACH ROW EXECUTE FUNCTION baton_person_follows_application();

-- Everything in which the words of one file are found: its application, or all of its candidate's, or the candidate.
CREATE FUNCTION baton_refresh_found_in(candidate text, application text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_search(ARRAY(
    SELECT id FROM "Application"
    WHERE id = application OR (application IS NULL AND "candidateId" = candidate) ORDER BY id));
  IF application IS NULL AND NOT EXISTS (SELECT FROM "Application" WHERE "candidateId" = candidate) THEN
    PERFORM baton_refresh_people(ARRAY[candidate]);
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION baton_search_follows_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A file whose text has not been read yet changes nothing.
  IF TG_OP = 'INSERT' AND NEW.text IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM baton_refresh_found_in(NEW."candidateId", NEW."applicationId");
  END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD."candidateId" <> NEW."candidateId"
      OR OLD."applicationId" IS DISTINCT FROM NEW."applicationId")) THEN
    PERFORM baton_refresh_found_in(OLD."candidateId", OLD."applicationId");
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Document_searched_delete" AFTER DELETE ON "Document"
  FOR EACH ROW WHEN (OLD.text IS NOT NULL) EXECUTE FUNCTION baton_search_follows_document();

CREATE OR REPLACE FUNCTION baton_search_follows_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_found_in(d."candidateId", d."applicationId") FROM "Document" d WHERE d.id = NEW."documentId";
  RETURN NULL;
END
$$;

-- Candidates without an application whose name is close to what was typed, closest first.
CREATE FUNCTION baton_close_people(typed text[], most integer) RETURNS TABLE (id text, closeness real)
LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.35 AS $$
  SELECT "candidateId", (SELECT min(word_similarity(word, name)) FROM unnest(typed) AS one(word))
  FROM "SearchPerson"
  WHERE name %> typed[1] AND name %> coalesce(typed[2], typed[1]) AND name %> coalesce(typed[3], typed[1])
  ORDER BY 2 DESC, "knownAt" DESC LIMIT most
$$;

SELECT baton_refresh_people(ARRAY(
  SELECT c.id FROM "Candidate" c WHERE NOT EXISTS (SELECT FROM "Application" a WHERE a."candidateId" = c.id)));
SELECT baton_refresh_search(ARRAY(
  SELECT a.id FROM "Application" a
  WHERE EXISTS (SELECT FROM "ImportRow" r JOIN "Import" i ON i.id = r."importId"
      WHERE r."candidateId" = a."candidateId" AND i.state = 'reverted')
    OR EXISTS (SELECT FROM "CandidateMerge" m
      WHERE m."undoneAt" IS NOT NULL AND a."candidateId" IN (m."keptId", m."goneId"))));
