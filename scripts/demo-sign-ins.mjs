// Who can sign in to the demo; the seed makes these people, `npm run demo` prints them.
export const DEMO_PASSWORD = "relay-baton-demo";

export const DEMO_SIGN_INS = [
  {
    email: "admin@demo.baton.example",
    name: "Ines Okafor",
    role: "admin",
    sees: "everything, people and company",
  },
  {
    email: "recruiter@demo.baton.example",
    name: "Mara Lindqvist",
    role: "recruiter",
    sees: "screening, pipelines, mail",
  },
  {
    email: "manager@demo.baton.example",
    name: "Tomás Herrera",
    role: "hiring_manager",
    sees: "their openings, debriefs, decisions",
  },
  {
    email: "interviewer@demo.baton.example",
    name: "Priya Raman",
    role: "interviewer",
    sees: "an interview today, with a hand-off brief",
  },
];
