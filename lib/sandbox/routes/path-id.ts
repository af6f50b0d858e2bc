import { notFound } from "../http/api-error";
import type { RouteContext } from "../http/route";

/** The id in a path such as `/v2/files/:id`. What is no number is no such route at put.io, hence 404. */
export function pathId(context: Pick<RouteContext, "params">, name = "id"): number {
  const text = context.params[name] ?? "";
  const id = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(id)) throw notFound();
  return id;
}
