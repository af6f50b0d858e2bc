import type { WaitReason } from "@/lib/files/operations/operation";

/** Why an operation does not move at the moment. */
export function waitWords(waiting: WaitReason | null): string | undefined {
  if (waiting === null) return undefined;
  if (waiting.kind === "network") return "Waiting for the network. Nothing is lost; it goes on by itself.";
  const seconds = Math.max(1, Math.ceil((waiting.untilMs - Date.now()) / 1000));
  return `put.io asks for a short break. It goes on in ${seconds === 1 ? "one second" : `${seconds} seconds`}.`;
}
