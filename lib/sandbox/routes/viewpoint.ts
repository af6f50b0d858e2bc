import type { Viewpoint } from "../access";
import type { Caller, RouteContext } from "../http/route";

/** The caller's view of the files. */
export function viewpoint({ sandbox, caller }: RouteContext & { caller: Caller }): Viewpoint {
  return { store: sandbox.store, viewer: caller.user };
}
