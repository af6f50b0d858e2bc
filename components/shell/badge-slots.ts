/** What a place's entry leaves open for a badge that comes late, as an attribute of an element: its value is the place's address. */
export function badgeSlotsOf(href: string): readonly Element[] {
  return [...document.querySelectorAll(`[data-badge="${CSS.escape(href)}"]`)];
}
