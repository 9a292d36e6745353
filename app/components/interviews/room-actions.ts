import { useActionData, useFetcher, useFetchers, useNavigation, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { problemOf } from "#app/ui/problem-alert.tsx";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { actName } from "#app/components/device/act-name.ts";
import { skewOf } from "#app/components/device/room-copies.ts";
import { useOutbox } from "#app/components/device/use-room-link.ts";
import { actsToShow, withKept, withPending } from "./optimistic-room.ts";
import type { ShownActs } from "./optimistic-room.ts";
import type { WaitingAct } from "#app/components/device/room-outbox.ts";
import type { RoomData } from "./room-types.ts";

export type Fields = Readonly<Record<string, string>>;

/** What the last try of a control answered: nothing yet, done, or why not. */
export type Act = {
  readonly send: (intent: string, fields?: Fields) => void;
  readonly busy: boolean;
  readonly done: boolean;
  readonly problem: string | null;
};

/**
 * One control of the room. Sends an intent to the room's action without leaving the page; a refusal is shown as
 * a message, and the page then holds what is true now.
 */
export function useAct(key: string): Act {
  const fetcher = useFetcher({ key: `room-${key}` });
  const { submit, data, state } = fetcher;
  const problem = problemOf(data);
  useEffect(() => {
    if (problem !== null && state === "idle")
      showToast({ message: problem, tone: "warning" }, () => undefined);
  }, [data, problem, state]);
  const send = useCallback(
    (intent: string, fields: Fields = {}) =>
      submit({ intent, actId: actName(), ...fields }, { method: "post" }),
    [submit],
  );
  return {
    send,
    busy: state !== "idle",
    done: state === "idle" && data !== undefined && problem === null,
    problem,
  };
}

/**
 * A control that leads out of the room. It is sent as a navigation, which nothing overtakes: a fetcher ends with its
 * control, and the control goes as soon as somebody hears that the interview is over.
 */
export function useLeavingAct(intent: string): {
  readonly send: (fields?: Fields) => void;
  readonly busy: boolean;
} {
  const submit = useSubmit();
  const { state, formData } = useNavigation();
  const data = useActionData();
  const problem = problemOf(data);
  useEffect(() => {
    if (problem !== null) showToast({ message: problem, tone: "warning" }, () => undefined);
  }, [data, problem]);
  const send = (fields: Fields = {}) => submit({ intent, ...fields }, { method: "post" });
  return { send, busy: state !== "idle" && formData?.get("intent") === intent };
}

/** The room as it will be once what is under way has arrived: taps show at once. */
export function useOptimisticRoom(room: RoomData): RoomData {
  const fetchers = useFetchers();
  const pending = fetchers.flatMap(({ key, formData }) =>
    key.startsWith("room-") && formData ? [formData] : [],
  );
  const signature = pending.map((form) => JSON.stringify([...form])).join("|");
  const { acts } = useOutbox();
  const { id } = room.interview;
  // What could not be sent when it was done stands as if the server had heard of it.
  const waiting = useMemo(() => acts.filter((act) => act.late && act.interviewId === id), [acts, id]);
  const [before, setBefore] = useState<ShownActs<WaitingAct>>({ room, acts: [] });
  const shown = actsToShow(before, room, waiting);
  if (shown !== before) setBefore(shown);
  return useMemo(() => {
    const kept = shown.acts;
    const withKeptActs = kept.reduce(
      (changed, act) => withKept(changed, act, new Date(act.doneAt + skewOf(id))),
      room,
    );
    const forms = signature === "" ? [] : signature.split("|").map(readForm);
    const others = forms.filter(({ actId }) => !kept.some((act) => act.id === actId));
    return others.reduce(withPending, withKeptActs);
  }, [room, signature, shown.acts, id]);
}

function readForm(form: string): Fields {
  const entries = JSON.parse(form) as [string, unknown][];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
