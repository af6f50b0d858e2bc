/** A name that would run, if a page took it for markup. */
export const HOSTILE_NAME = "<img src=x onerror=alert(1)>";
