import type { Page } from "@playwright/test";

/** Must be called before the page is opened: it sums what moves without anybody's doing. */
export async function recordLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(observe);
  return () => page.evaluate(() => Number(document.documentElement.dataset.layoutShift ?? 0));
}

function observe(): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, "hadRecentInput")) continue;
      const sum =
        Number(document.documentElement.dataset.layoutShift ?? 0) + Number(Reflect.get(entry, "value"));
      document.documentElement.dataset.layoutShift = String(sum);
    }
  });
  observer.observe({ type: "layout-shift", buffered: true });
}
