/** A role profile as the form offers it: with what its published rubric brings along. */
export type OpeningFormProfile = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly rubric: {
    readonly version: number;
    readonly competencies: readonly {
      competencyKey: string;
      name: string;
      mustHave: boolean;
      weight: number;
    }[];
    readonly sessions: readonly {
      kind: "phone" | "onsite";
      number: number;
      name: string;
      minutes: number;
      focus: string[];
    }[];
  };
};

/** Somebody who can be chosen for the opening. */
export type OpeningFormPerson = { readonly id: string; readonly name: string; readonly role: string };
