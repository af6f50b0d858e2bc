/** The click that follows when a finger lifts, wherever it lands: on a link it would open it. */
export function swallowNextClick() {
  const listening = new AbortController();
  const { signal } = listening;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    listening.abort();
  };
  window.addEventListener("click", swallow, { capture: true, signal });
  window.addEventListener("pointerdown", () => listening.abort(), { capture: true, signal });
}
