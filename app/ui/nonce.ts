import { createContext, useContext } from "react";

/** The nonce of this page's content security policy, as the server gave it. */
export const NonceContext = createContext("");

/** Reads the page's nonce in the browser; browsers hide it from the attribute but not from the property. */
export function clientNonce(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}

/** The nonce on the server and in the browser alike. */
export function useNonce(): string {
  const fromServer = useContext(NonceContext);
  return fromServer || clientNonce();
}
