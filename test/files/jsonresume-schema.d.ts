declare module "@jsonresume/schema" {
  /** Calls back with what is wrong by the schema of JSON Resume, or with null. */
  export function validate(
    resume: unknown,
    callback: (errors: readonly { readonly stack: string }[] | null, valid: boolean) => void,
  ): void;
}
