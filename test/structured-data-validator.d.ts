declare module "@adobe/structured-data-validator" {
  type Issue = { readonly severity: "ERROR" | "WARNING"; readonly issueMessage: string };
  type Found = Readonly<Record<string, readonly object[]>>;
  class Validator {
    validate(found: { readonly jsonld: Found }): Promise<Issue[]>;
  }
  export { Validator as default };
}
