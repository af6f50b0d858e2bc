import type { SearchPlan } from "./plan-search";

/** Query keys of the search domain. What is found is not put under the keys of files: it is a view of them, and lags behind. */
export const searchKeys = {
  all: ["search"] as const,
  /** What put.io is asked; what only the browser narrows by is not part of it, and costs no request. */
  found: (plan: SearchPlan) => [...searchKeys.all, "found", askedOf(plan)] as const,
  trail: (folderId: number) => [...searchKeys.all, "trail", folderId] as const,
};

function askedOf(plan: SearchPlan) {
  if (plan.kind === "nothing") return null;
  return plan.kind === "words" ? plan.text : { fileType: plan.fileType, sort: plan.sort };
}
