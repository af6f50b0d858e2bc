import type { useRouter } from "next/navigation";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { showToast } from "../ui/toast-store";

/** What was added is on its way, and where to see it. */
export function sayAdded(count: number, router: Pick<ReturnType<typeof useRouter>, "push">): void {
  const isThere = location.pathname === transferRoutes.list();
  const action = { label: "Show", onSelect: () => router.push(transferRoutes.list()) };
  showToast({
    tone: "positive",
    title: count === 1 ? "1 transfer added" : `${count} transfers added`,
    ...(isThere ? {} : { action }),
  });
}
