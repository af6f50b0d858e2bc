import { dismissExtraction, listExtractions, startExtractions } from "../archive/extractions";
import { APPS } from "../auth";
import { badRequest, forbidden, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { readSelection, selectedFiles } from "../selection";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Unpacking archives into a folder beside them. */
export const extractRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/extract", access: APPS, handle: start },
  {
    method: "GET",
    path: "/v2/files/extract",
    access: APPS,
    handle: ({ sandbox, caller }) => ok({ extractions: listExtractions(sandbox, caller.user.id) }),
  },
  { method: "DELETE", path: "/v2/files/extract/:id", access: APPS, handle: dismiss },
];

/** Of a selection the archives are taken; one without any is a mistake. */
function start(context: Context): Response {
  const { sandbox, caller, input } = context;
  const password = input.text("password");
  const { files, missingIds } = selectedFiles(viewpoint(context), readSelection(context, "user_file_ids"));
  if (missingIds.length > 0) throw notFound("File not found");
  const archives = files.filter(({ fileType }) => fileType === "ARCHIVE");
  if (archives.length === 0) throw badRequest("There is no archive among these files.");
  if (archives.some(({ userId }) => userId !== caller.user.id)) throw forbidden();
  return ok({ extractions: startExtractions(sandbox, { user: caller.user, archives, password }) });
}

async function dismiss(context: Context): Promise<Response> {
  const place = { userId: context.caller.user.id, id: pathId(context) };
  if (!(await dismissExtraction(context.sandbox, place))) throw notFound();
  return ok();
}
