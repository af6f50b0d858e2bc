import { requireFile } from "../access";
import { APPS } from "../auth";
import { notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { FILE_TYPES, type FileType } from "../state/entities";
import { nextSibling } from "../state/next-sibling";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** What follows a file in its folder, in natural order. */
export const nextFileRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/files/:id/next-file",
    access: APPS,
    handle: (context) => ok({ next_file: findNext(context, context.input.text("file_type")) }),
  },
  {
    method: "GET",
    path: "/v2/files/:id/next-video",
    access: APPS,
    handle: (context) => ok({ next_video: findNext(context, "VIDEO") }),
  },
];

function findNext(context: Context, fileType: string | null): Record<string, unknown> {
  const view = viewpoint(context);
  const file = requireFile(view, pathId(context));
  const fileTypes = matchingTypes(fileType ?? file.fileType);
  const next = nextSibling(view, { file, fileTypes });
  if (next === null) throw notFound("There is no next file.");
  return { id: next.id, name: next.name, parent_id: next.parentId, file_type: next.fileType };
}

/** A plain text file counts as TEXT and as FILE: put.io's own clients ask for it under both names. */
function matchingTypes(fileType: string): FileType[] {
  if (fileType === "FILE" || fileType === "TEXT") return ["FILE", "TEXT"];
  return FILE_TYPES.filter((type) => type === fileType);
}
