/** A day, or the time of a call, that is held for a candidate: its interviews in their order. */
export type HeldDay = {
  readonly expiresAt: Date;
  readonly interviews: readonly {
    readonly startsAt: Date;
    readonly endsAt: Date;
    /** Where the building of its room is; empty for calls. */
    readonly address: string;
  }[];
};

/** What the mail says of the days that a candidate may choose from, the earliest first. */
export function daysToChoose(held: readonly HeldDay[]) {
  const days = held.flatMap(({ expiresAt, interviews }) => {
    const [first] = interviews;
    if (!first) return [];
    const end = new Date(Math.max(...interviews.map(({ endsAt }) => endsAt.getTime())));
    return [{ start: first.startsAt, end, expiresAt, address: addressOfDay(interviews) }];
  });
  days.sort((a, b) => a.start.getTime() - b.start.getTime());
  const iso = (instants: readonly Date[]) => instants.map((at) => at.toISOString());
  const firstToRunOut = Math.min(...days.map(({ expiresAt }) => expiresAt.getTime()));
  return {
    wholeDay: (held[0]?.interviews.length ?? 0) > 1,
    starts: iso(days.map(({ start }) => start)),
    ends: iso(days.map(({ end }) => end)),
    keptUntil: iso(days.map(({ expiresAt }) => expiresAt)),
    addresses: days.map(({ address }) => address),
    until: new Date(firstToRunOut).toISOString(),
  };
}

/** Where a day takes place: the building of the first interview that is in one; empty when all are calls. */
export function addressOfDay(interviews: readonly { readonly address: string }[]): string {
  return interviews.find(({ address }) => address !== "")?.address ?? "";
}
