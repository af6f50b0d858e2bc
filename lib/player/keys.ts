/** What a key asks of the player. One union for keyboard, buttons and touch, so that they cannot disagree. */
export type PlayerCommand =
  | { kind: "toggle-play" }
  | { kind: "seek-by"; seconds: number }
  | { kind: "seek-to-fraction"; fraction: number }
  | { kind: "volume-by"; step: number }
  | { kind: "toggle-mute" }
  | { kind: "toggle-full-screen" }
  | { kind: "toggle-picture-in-picture" }
  | { kind: "toggle-subtitles" }
  | { kind: "next-subtitles" }
  | { kind: "open-subtitles" }
  | { kind: "next-audio" }
  | { kind: "speed-by"; direction: 1 | -1 }
  | { kind: "speed-reset" }
  | { kind: "step-frame"; direction: 1 | -1 };

export type KeyPress = {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
};

/** Where the focus is: a text field keeps every key, a button its own two, a slider the ones that move it. */
export type KeyFocus = "page" | "text" | "button" | "slider";

export const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/**
 * Letters and signs by the character they write, digits by their place on the board: on a French one the digits need Shift.
 * Held keys repeat where that is wanted (seeking, volume) and not where it would flicker.
 */
export function commandOf(press: KeyPress, focus: KeyFocus): PlayerCommand | null {
  if (focus === "text" || press.isComposing) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (focus === "button" && (press.key === " " || press.key === "Enter")) return null;
  if (focus === "slider" && SLIDER_KEYS.has(press.key)) return null;
  return seekingCommand(press) ?? (press.repeat ? null : pressedCommand(press));
}

const SLIDER_KEYS = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** Those that may be held down. */
function seekingCommand({ key, shiftKey }: KeyPress): PlayerCommand | null {
  switch (letterOf(key, shiftKey)) {
    case "ArrowLeft":
      return { kind: "seek-by", seconds: shiftKey ? -1 : -5 };
    case "ArrowRight":
      return { kind: "seek-by", seconds: shiftKey ? 1 : 5 };
    case "j":
      return { kind: "seek-by", seconds: -10 };
    case "l":
      return { kind: "seek-by", seconds: 10 };
    case "ArrowUp":
      return { kind: "volume-by", step: 0.05 };
    case "ArrowDown":
      return { kind: "volume-by", step: -0.05 };
    case ",":
      return { kind: "step-frame", direction: -1 };
    case ".":
      return { kind: "step-frame", direction: 1 };
    default:
      return null;
  }
}

const PRESSED: Record<string, PlayerCommand> = {
  " ": { kind: "toggle-play" },
  k: { kind: "toggle-play" },
  m: { kind: "toggle-mute" },
  f: { kind: "toggle-full-screen" },
  p: { kind: "toggle-picture-in-picture" },
  c: { kind: "toggle-subtitles" },
  C: { kind: "next-subtitles" },
  s: { kind: "open-subtitles" },
  a: { kind: "next-audio" },
  "<": { kind: "speed-by", direction: -1 },
  ">": { kind: "speed-by", direction: 1 },
  "\\": { kind: "speed-reset" },
  Home: { kind: "seek-to-fraction", fraction: 0 },
  End: { kind: "seek-to-fraction", fraction: 1 },
};

function pressedCommand({ key, code, shiftKey }: KeyPress): PlayerCommand | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  // Shift and a digit writes a sign on most boards, and a digit on a French one.
  if (digit !== undefined && (!shiftKey || key === digit)) {
    return { kind: "seek-to-fraction", fraction: Number(digit) / 10 };
  }
  return PRESSED[letterOf(key, shiftKey)] ?? null;
}

/** Caps Lock turns k into K; only Shift is meant to make a difference. */
function letterOf(key: string, shiftKey: boolean): string {
  if (key.length !== 1) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** The next of SPEEDS in that direction; a speed between two of them snaps to the nearer neighbour on that side. */
export function nextSpeed(current: number, direction: 1 | -1): number {
  const faster = SPEEDS.find((speed) => speed > current + SPEED_EPSILON);
  const slower = SPEEDS.findLast((speed) => speed < current - SPEED_EPSILON);
  return (direction === 1 ? faster : slower) ?? current;
}

const SPEED_EPSILON = 0.001;
