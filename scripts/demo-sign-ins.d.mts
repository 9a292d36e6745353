export declare const DEMO_PASSWORD: string;
export declare const DEMO_SIGN_INS: readonly {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly sees: string;
}[];
