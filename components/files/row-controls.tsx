"use client";

/*
 * What each row has to press. The list listens for all of them (use-row-events.ts), and none is reached by the Tab key: its
 * keys are Space and the menu key, and ten thousand rows would be thirty thousand stops.
 */

export function SelectBox({ name, isSelected }: { name: string; isSelected: boolean }) {
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`Select ${name}`}
      checked={isSelected}
      onChange={heardByTheList}
    />
  );
}

export function MoreButton({ name }: { name: string }) {
  return (
    <button type="button" tabIndex={-1} data-more="" aria-haspopup="menu" aria-label={`More for ${name}`}>
      <svg className="size-4" aria-hidden="true">
        <use href="#kind-more" />
      </svg>
    </button>
  );
}

/** React wants somebody to answer for a box that it keeps. */
function heardByTheList() {}
