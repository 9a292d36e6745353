const NOWHERE = "http://baton.invalid";
/** Characters that browsers strip or read as slashes, and with which a path could name another site. */
const DECEIVING = /[\\\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/;
const MAX_LENGTH = 2000;

/**
 * Where to go after signing in: a path of this site as it was written, or null. What only looks like a path
 * (two slashes, backslashes, control characters, also when encoded) is refused rather than mended.
 */
export function safeReturnPath(path: string | null): string | null {
  if (!path || path.length > MAX_LENGTH || !isOwnPath(path)) return null;
  const parsed = URL.parse(path, NOWHERE);
  if (parsed?.origin !== NOWHERE || !isOwnPath(parsed.pathname)) return null;
  const decoded = decode(parsed.pathname);
  if (decoded === null || !isOwnPath(decoded)) return null;
  return parsed.pathname + parsed.search;
}

function isOwnPath(path: string): boolean {
  return path.startsWith("/") && !path.startsWith("//") && !DECEIVING.test(path);
}

/** Decodes until nothing changes, so that a twice encoded slash is seen. */
function decode(path: string): string | null {
  let current = path;
  for (let round = 0; round < 5; round += 1) {
    try {
      const next = decodeURIComponent(current);
      if (next === current) return current;
      current = next;
    } catch {
      return null;
    }
  }
  return null;
}
