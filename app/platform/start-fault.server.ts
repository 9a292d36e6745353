/** Where the server was to listen. */
type Listening = { readonly host: string; readonly port: number };

/** What kept Baton from starting and what to do about it; takes whatever was thrown, answers words for the console. */
export function startFault(error: unknown, listening?: Listening): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const call = error instanceof Error && "syscall" in error ? String(error.syscall) : "";
  if (call === "listen" && listening) return listenFault(code, message, listening);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `${message}. Give the user that Baton runs as the right to write there, or set DATA_DIR to another folder.`;
  if (code === "ENOSPC") return `${message}. Make room on that disk, then start again.`;
  if (call === "connect" || DATABASE_CODES.test(code))
    return `The database at DATABASE_URL does not let Baton in: ${message || code}. Check that it runs, and its host, port, name, user and password.`;
  return message;
}

/** Away, unknown host, wrong password, no such database or user, starting up or full. */
const DATABASE_CODES = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28P01|28000|3D000|57P03|53300)$/;

function listenFault(code: string, message: string, { host, port }: Listening): string {
  if (code === "EADDRINUSE")
    return `Port ${port} at ${host} is taken by another program. Stop that one, or choose another port with PORT.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This machine has no address ${host}. Set HOST to one that it has, or to 0.0.0.0 for all.`;
  return message;
}
