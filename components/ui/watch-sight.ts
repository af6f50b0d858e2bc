type SightInput = { onSeen: () => void; rootMargin?: string };

/**
 * Tells when an element is in sight, or as near as `rootMargin` says; ends by what it answers. A busy page is told of several
 * changes at once, and only the last of them says how things stand.
 */
export function watchSight(element: Element, { onSeen, rootMargin = "0px" }: SightInput): () => void {
  const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && onSeen(), {
    rootMargin,
  });
  observer.observe(element);
  return () => observer.disconnect();
}
