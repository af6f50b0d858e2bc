import { wayInRoutes } from "@/lib/routes/way-in-routes";

/**
 * Brings the worker that takes what other apps share with us. Its scope is the one address they share to, so that no page and
 * no request ever passes it. `updateViaCache` off: a new one is found at the next visit, whatever stands between.
 */
export function bringShareWorker(): void {
  // Not on plain HTTP, and not in every private window.
  if (!("serviceWorker" in navigator)) return;
  const scope = wayInRoutes.shareTarget();
  navigator.serviceWorker.register(wayInRoutes.shareWorker(), { scope, updateViaCache: "none" }).catch(() => {
    // Without it shares are lost, and the page that they lead to says so; nobody asked for one now.
  });
}
