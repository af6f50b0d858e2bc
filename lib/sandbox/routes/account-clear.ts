import { FIRST_PARTY } from "../auth";
import { freeBlobs } from "../due-work";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { deleteSelected } from "../state/delete-files";
import { isOver, transferStatus } from "../transfers/transfer-wire";
import { removeTransfer } from "../transfers/transfers";
import { requireUnlockedTrash } from "../trash-lock";

type Context = RouteContext & { caller: Caller };

/** Empties an account by kinds; what is not named stays. */
export const accountClearRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/account/clear", access: FIRST_PARTY, handle: clearAccount },
];

/** Nothing of it goes into the trash. */
async function clearAccount(context: Context): Promise<Response> {
  const { input, sandbox, caller } = context;
  const { store } = sandbox;
  // Looked at first, so that a locked trash does not leave half of what was asked for done.
  if (input.flag("trash")) requireUnlockedTrash(context);
  if (input.flag("files")) clearFiles(context);
  if (input.flag("trash")) {
    store.trash.selectAll(caller.user.id);
    freeBlobs(sandbox, store.trash.purge(caller.user.id));
  }
  if (input.flag("history")) store.events.clear(caller.user.id);
  if (input.flag("friends")) clearFriends(context);
  for (const feed of store.rss.list(caller.user.id)) {
    if (input.flag("rss_logs")) store.rss.hideItems(feed.id);
    if (input.flag("rss_feeds")) store.rss.remove(feed.id);
  }
  await clearTransfers(context);
  return ok();
}

function clearFiles({ sandbox, caller }: Context): void {
  const { selected, files, database } = sandbox.store;
  selected.clear();
  selected.addIds(files.children(caller.user.id, 0).map((file) => file.id));
  freeBlobs(sandbox, deleteSelected(database, { userId: caller.user.id, now: sandbox.clock.now() }));
}

async function clearTransfers({ sandbox, caller, input }: Context): Promise<void> {
  const areMeant = { active: input.flag("active_transfers"), finished: input.flag("finished_transfers") };
  const now = sandbox.clock.now();
  for (const transfer of sandbox.store.transfers.list(caller.user.id, { before: null, limit: null })) {
    const group = isOver(transferStatus(transfer, now)) ? "finished" : "active";
    if (areMeant[group]) await removeTransfer(sandbox, transfer);
  }
}

/** Friends, and all requests, in and out. */
function clearFriends({ sandbox, caller: { user } }: Context): void {
  const { friends } = sandbox.store;
  const others = [
    ...friends.friendsOf(user.id).map((row) => row.friendId),
    ...friends.askedBy(user.id).map((row) => row.friendId),
    ...friends.waitingFor(user.id).map((row) => row.userId),
  ];
  for (const otherId of others) friends.part(user.id, otherId);
}
