import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, type LucideIcon } from "lucide-react";
import { HEALTH_WORDS, type TransferHealth } from "@/lib/transfers/transfer-state";

const LIGHTS: Record<TransferHealth, { icon: LucideIcon; className: string }> = {
  working: { icon: CircleDashed, className: "text-accent" },
  ready: { icon: CircleCheck, className: "text-positive" },
  problem: { icon: CircleAlert, className: "text-danger" },
  gone: { icon: CircleSlash, className: "text-muted" },
};

type HealthLightProps = {
  health: TransferHealth;
  /** Something may be done about it, and nothing is lost yet. */
  isStuck?: boolean;
  /** Where a sentence beside it says more. */
  isWordHidden?: boolean;
};

/** How a transfer does, by shape, colour and a word: a colour alone would tell some nothing. */
export function HealthLight({ health, isStuck = false, isWordHidden = false }: HealthLightProps) {
  const { icon: Icon, className } = LIGHTS[health];
  return (
    <span className="flex items-center gap-2 text-muted">
      <Icon
        className={`size-5 shrink-0 ${isStuck ? "text-warning" : className}`}
        strokeWidth={1.75}
        aria-hidden="true"
      />
      <span className={isWordHidden ? "sr-only" : "max-lg:sr-only"}>{HEALTH_WORDS[health]}</span>
    </span>
  );
}
