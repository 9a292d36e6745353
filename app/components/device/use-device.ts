import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { onceAtRest } from "#app/components/live/at-rest.ts";
import { claimDevice, clearDevice, devicePerson } from "./device-person.ts";
import { isKeptPage, keepAssets, keepPage, startRoomWorker } from "./kept-page.ts";
import { holdRoom } from "./open-rooms.ts";
import { forgetRooms, reconcileCopies, rememberRoom } from "./room-copies.ts";
import { roomOutbox, screeningOutbox } from "./this-device.ts";

const AFTER_MS = 1_500;

function forgetThisTab(): void {
  roomOutbox.forget();
  screeningOutbox.forget();
  forgetRooms();
}

/** Nobody's device any more: after a sign-out everything that was kept here is gone. */
export function useNobodysDevice(signedOut: boolean): void {
  useEffect(() => {
    if (!signedOut) return;
    forgetThisTab();
    void clearDevice();
  }, [signedOut]);
}

/** Makes this the signed-in person's device, and lets it forget the rooms that it may not keep any more. */
export function useDevice(personId: string, openRoom: string | null = null): void {
  useEffect(() => {
    const check = () => void claimAndReconcile(personId, openRoom);
    check();
    window.addEventListener("online", check);
    return () => window.removeEventListener("online", check);
  }, [personId, openRoom]);
}

async function claimAndReconcile(personId: string, openRoom: string | null): Promise<void> {
  if (devicePerson() !== personId) forgetThisTab();
  await claimDevice(personId);
  // Without network there is nothing to learn; the next contact will tell.
  await reconcileCopies(personId, roomOutbox, openRoom).catch(() => undefined);
}

type KeptRoom = {
  readonly now: Date;
  readonly person: { readonly id: string };
  readonly interview: { readonly id: string; readonly state: string };
};

/**
 * Keeps an open room on this device, so that it opens again without network: its page, what that loads, and its data.
 * A page that came from the device asks at once for what has been learnt since it was kept.
 */
export function useRoomOnDevice(room: KeptRoom): void {
  const { id, state } = room.interview;
  const personId = room.person.id;
  const { revalidate } = useRevalidator();
  const opened = useRef(room);
  useDevice(personId, id);
  useEffect(() => holdRoom(id), [id]);
  useEffect(() => {
    void roomOutbox.open();
    if (isKeptPage()) {
      roomOutbox.lost();
      return onceAtRest(revalidate);
    }
    rememberRoom(id, opened.current);
  }, [id, revalidate]);
  useEffect(() => {
    // The pages of the development server are no copies worth keeping.
    if (import.meta.env.DEV || isKeptPage()) return;
    let stop: () => void = () => undefined;
    // After the room is up: nobody waits for this.
    const timer = setTimeout(() => {
      stop = keepAssets(personId, id);
      Promise.all([startRoomWorker(), keepPage(personId, id)]).catch(() => undefined);
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [personId, id, state]);
}
