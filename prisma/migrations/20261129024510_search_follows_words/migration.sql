-- What is searched of an application follows the candidate's name, the resumes and the shared notes by itself.
-- Private notes, ratings, levels and everything else that is sealed are never put in (Law 1).
-- Functions and triggers take a short lock on each table they watch. The back-fill reads every resume once: about a
-- quarter minute for a hundred thousand; the new tables are not in use before it ends.

-- Between two texts lies a position of its own, so that no phrase runs from the end of one into the next.
CREATE FUNCTION baton_join_texts(before tsvector, next tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT before || '''¦'':1'::tsvector || next
$$;
CREATE AGGREGATE baton_joined_texts(tsvector) (SFUNC = baton_join_texts, STYPE = tsvector, INITCOND = '');

CREATE FUNCTION baton_plain_name(name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT ' ' || btrim(regexp_replace(lower(unaccent(name)), '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE FUNCTION baton_search_words(application text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  name_words tsvector;
  words tsvector;
BEGIN
  SELECT setweight(to_tsvector('simple', unaccent(c.name)), 'A') INTO name_words
  FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId" WHERE a.id = application;
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

CREATE FUNCTION baton_refresh_search(applications text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Takes turns with an erasing, and sees what it left.
  PERFORM FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId"
  WHERE a.id = ANY (applications) ORDER BY c.id FOR KEY SHARE OF c;
  DELETE FROM "SearchEntry" e USING "Application" a, "Candidate" c
  WHERE e."applicationId" = ANY (applications) AND a.id = e."applicationId" AND c.id = a."candidateId"
    AND c."erasedAt" IS NOT NULL;
  INSERT INTO "SearchEntry" ("applicationId", "appliedAt", name, words)
  SELECT a.id, a."createdAt", baton_plain_name(c.name), baton_search_words(a.id)
  FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId"
  WHERE a.id = ANY (applications) AND c."erasedAt" IS NULL
  ON CONFLICT ("applicationId") DO UPDATE SET name = EXCLUDED.name, words = EXCLUDED.words;
END
$$;

CREATE FUNCTION baton_search_follows_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_search(ARRAY(SELECT id FROM "Application" WHERE "candidateId" = NEW.id ORDER BY id));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Candidate_searched" AFTER UPDATE OF name, "erasedAt" ON "Candidate"
  FOR EACH ROW EXECUTE FUNCTION baton_search_follows_candidate();

CREATE FUNCTION baton_search_follows_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM baton_refresh_search(ARRAY[NEW.id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Application_searched" AFTER INSERT OR UPDATE OF "candidateId" ON "Application"
  FOR EACH ROW EXECUTE FUNCTION baton_search_follows_application();

CREATE FUNCTION baton_search_follows_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A file whose text has not been read yet changes nothing.
  IF TG_OP = 'INSERT' AND NEW.text IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM baton_refresh_search(ARRAY(
    SELECT id FROM "Application"
    WHERE id = NEW."applicationId" OR (NEW."applicationId" IS NULL AND "candidateId" = NEW."candidateId") ORDER BY id));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Document_searched" AFTER INSERT OR UPDATE OF text, "candidateId", "applicationId" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION baton_search_follows_document();

-- A live note changes many times a minute: its application is only marked here, and a job puts the words together.
CREATE FUNCTION baton_search_is_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" ("applicationId") SELECT "applicationId" FROM "Interview" WHERE id = NEW."interviewId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER "NoteText_searched" AFTER INSERT OR UPDATE OF text ON "NoteText"
  FOR EACH ROW WHEN (NEW."ownerId" IS NULL) EXECUTE FUNCTION baton_search_is_stale();
CREATE TRIGGER "NoteAmendment_searched" AFTER INSERT ON "NoteAmendment"
  FOR EACH ROW WHEN (NEW."ownerId" IS NULL) EXECUTE FUNCTION baton_search_is_stale();

-- A query from its shape, such as (§1§ & !§2§:*), and the words that stand for its numbers. Accents fall before words
-- are quoted, because some of them become quotation marks.
CREATE FUNCTION baton_search_query(shape text, terms text[]) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  query text := shape;
BEGIN
  FOR place IN 1 .. cardinality(terms) LOOP
    query := replace(query, '§' || place || '§', '''' || translate(unaccent(terms[place]), '''\§', '   ') || '''');
  END LOOP;
  RETURN to_tsquery('simple', query);
END
$$;

-- Applications whose candidate's name is close to what was typed, closest first: for names typed by ear.
CREATE FUNCTION baton_close_names(typed text[], most integer) RETURNS TABLE (id text, closeness real)
LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.35 AS $$
  SELECT "applicationId", (SELECT min(word_similarity(word, name)) FROM unnest(typed) AS one(word))
  FROM "SearchEntry"
  WHERE name %> typed[1] AND name %> coalesce(typed[2], typed[1]) AND name %> coalesce(typed[3], typed[1])
  ORDER BY 2 DESC, "appliedAt" DESC LIMIT most
$$;

-- What is compared of an erased candidate stays erased, too.
CREATE TRIGGER "CandidateKey_stays_erased_insert" AFTER INSERT ON "CandidateKey" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();

-- Words in pieces and unpacked are read three times as fast, and every search that walks reads hundreds.
ALTER TABLE "SearchEntry" ALTER COLUMN words SET STORAGE EXTERNAL;

SELECT baton_refresh_search(ARRAY(SELECT id FROM "Application"));
