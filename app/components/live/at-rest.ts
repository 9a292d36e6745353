const AGAIN_MS = 100;

/**
 * Does something once some time has passed and nothing of the page is on its way any more; answers how to call it off.
 * Asking the server again in the middle of a navigation would begin that navigation anew, and one that is still
 * looking for its routes would never find them.
 */
export function onceAtRest(work: () => void, afterMs = 0): () => void {
  let timer = setTimeout(look, afterMs);
  function look(): void {
    if (isUnderWay()) timer = setTimeout(look, AGAIN_MS);
    else work();
  }
  return () => clearTimeout(timer);
}

/** By the router's own word: on a slow machine, what React has drawn is behind it. */
function isUnderWay(): boolean {
  const { navigation, fetchers } = window.__remixRouter.state;
  return navigation.state !== "idle" || [...fetchers.values()].some(({ state }) => state !== "idle");
}
