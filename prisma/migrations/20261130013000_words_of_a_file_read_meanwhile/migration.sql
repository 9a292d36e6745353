-- A file that is read while its candidate applies is found with the application: the two take turns before either looks for
-- the other. Replaces a function, which locks nothing; words that were missed come with the next reading of the file.
CREATE OR REPLACE FUNCTION baton_refresh_found_in(candidate text, application text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF application IS NULL THEN
    PERFORM FROM "Candidate" WHERE id = candidate FOR NO KEY UPDATE;
  END IF;
  PERFORM baton_refresh_search(ARRAY(
    SELECT id FROM "Application"
    WHERE id = application OR (application IS NULL AND "candidateId" = candidate) ORDER BY id));
  IF application IS NULL AND NOT EXISTS (SELECT FROM "Application" WHERE "candidateId" = candidate) THEN
    PERFORM baton_refresh_people(ARRAY[candidate]);
  END IF;
END
$$;
