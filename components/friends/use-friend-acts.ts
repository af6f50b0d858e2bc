"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { quoted } from "@/lib/files/operations/sentence";
import { approveMutation, askMutation, denyMutation, unfriendMutation } from "@/lib/friends/mutations";
import type { Person } from "@/lib/putio/friends";
import { browserApi } from "@/lib/query/browser-api";
import { invalidateSharing } from "@/lib/sharing/invalidate-sharing";
import { showToast, type ToastAction } from "../ui/toast-store";

export type FriendActs = ReturnType<typeof useFriendActs>;

/** What one does about friends. Each is shown at once and says when it is done; what put.io refuses is told by the one policy. */
export function useFriendActs() {
  const client = useQueryClient();
  const isFieldShown = useRef(false);
  const isSaidInPlace = () => isFieldShown.current;
  const asking = useMutation(askMutation(browserApi, { client, isSaidInPlace }));
  const approving = useMutation(approveMutation(browserApi, { client }));
  const denying = useMutation(denyMutation(browserApi, { client }));
  const unfriending = useMutation(unfriendMutation(browserApi, { client }));

  const askLater = (name: string): ToastAction => ({
    label: "Send a request",
    onSelect: () => void ask(name).catch(saidAlready),
  });
  async function ask(name: string) {
    await asking.mutateAsync({ name });
    showToast({ title: `${quoted(name)} has your request`, hint: "You are friends once they accept it." });
  }
  return {
    /** Rejects where put.io refuses, which is told. */
    ask,
    asking,
    /** An effect of the field that says beside itself why a request failed. */
    tellBesideField: useCallback(() => {
      isFieldShown.current = true;
      return () => {
        isFieldShown.current = false;
      };
    }, []),
    approve(person: Person) {
      const title = `You and ${quoted(person.name)} are friends now`;
      approving.mutateAsync(person).then(() => showToast({ title }), saidAlready);
    },
    deny(person: Person) {
      const title = `Declined the request of ${quoted(person.name)}`;
      const action = askLater(person.name);
      denying.mutateAsync(person).then(() => showToast({ title, action }), saidAlready);
    },
    unfriend(person: Person) {
      const title = `You and ${quoted(person.name)} are no longer friends`;
      const action = askLater(person.name);
      const tell = () => showToast({ title, action });
      const unfriended = unfriending.mutateAsync(person);
      // What either of them saw of the other's is over.
      unfriended.then(() => invalidateSharing(client)).catch(saidAlready);
      unfriended.then(tell, saidAlready);
    },
  };
}

/** By the query client's policy on failed writes, or beside the field. */
function saidAlready() {}
