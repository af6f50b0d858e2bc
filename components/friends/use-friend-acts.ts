"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { describeError } from "@/lib/errors/messages";
import { quoted } from "@/lib/files/operations/sentence";
import { approveMutation, askMutation, denyMutation, unfriendMutation } from "@/lib/friends/mutations";
import type { Person } from "@/lib/putio/friends";
import { browserApi } from "@/lib/query/browser-api";
import { showToast, type ToastAction } from "../ui/toast-store";

export type FriendActs = ReturnType<typeof useFriendActs>;

/** What one does about friends. Each is shown at once and says when it is done; what put.io refuses is told by the one policy. */
export function useFriendActs() {
  const client = useQueryClient();
  const asking = useMutation(askMutation(browserApi, { client }));
  const approving = useMutation(approveMutation(browserApi, { client }));
  const denying = useMutation(denyMutation(browserApi, { client }));
  const unfriending = useMutation(unfriendMutation(browserApi, { client }));

  /** From a notification there is no place but another one to say that it failed. */
  const askAgain = (name: string): ToastAction => ({
    label: "Send a request",
    onSelect: () => void ask(name).catch(tellFailure),
  });
  async function ask(name: string) {
    await asking.mutateAsync({ name });
    showToast({ title: `${quoted(name)} has your request`, hint: "You are friends once they accept it." });
  }
  return {
    /** Rejects where put.io refuses; it is said beside the name. */
    ask,
    asking,
    approve(person: Person) {
      const title = `You and ${quoted(person.name)} are friends now`;
      approving.mutateAsync(person).then(() => showToast({ title }), saidAlready);
    },
    deny(person: Person) {
      const title = `Declined the request of ${quoted(person.name)}`;
      const action = askAgain(person.name);
      denying.mutateAsync(person).then(() => showToast({ title, action }), saidAlready);
    },
    unfriend(person: Person) {
      const title = `You and ${quoted(person.name)} are no longer friends`;
      const action = askAgain(person.name);
      unfriending.mutateAsync(person).then(() => showToast({ title, action }), saidAlready);
    },
  };
}

function tellFailure(error: unknown) {
  const { title, hint } = describeError(error);
  showToast({ tone: "danger", title, hint });
}

/** By the query client's policy on failed writes. */
function saidAlready() {}
