"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { createContext, type KeyboardEvent, type ReactNode, useContext, useId } from "react";
import { useCloseMenu } from "./menu";

type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  icon?: ReactNode;
  /** Printed beside the command, as `product.md` asks of every one that has a key. */
  shortcut?: string;
  /** Why it cannot be chosen. The entry stays reachable, so that the reason can be read. */
  disabledReason?: string;
  isDestructive?: boolean;
};

export function MenuItem(props: MenuItemProps) {
  const { children, onSelect, icon, shortcut, disabledReason, isDestructive = false } = props;
  const close = useCloseMenu();
  function handleClick() {
    if (disabledReason) return;
    close();
    onSelect();
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabledReason ? true : undefined}
      className={`${ENTRY_CLASS} ${isDestructive ? "text-danger" : ""}`}
      onClick={handleClick}
    >
      {icon ? <span className="text-muted">{icon}</span> : null}
      <EntryText hint={disabledReason}>{children}</EntryText>
      {shortcut ? <kbd className="font-sans text-xs text-muted pointer-coarse:hidden">{shortcut}</kbd> : null}
    </button>
  );
}

type MenuLinkProps = {
  href: string;
  children: ReactNode;
  icon?: ReactNode;
  /** "page": it leads where one is already. */
  current?: "page" | "true" | undefined;
};

/** An entry that leads to a page, and opens in another tab as any link does. */
export function MenuLink({ href, children, icon, current }: MenuLinkProps) {
  const close = useCloseMenu();
  function handleKey(event: KeyboardEvent<HTMLAnchorElement>) {
    // Entries of a menu answer to Space, links by themselves do not.
    if (event.key !== " ") return;
    event.preventDefault();
    event.currentTarget.click();
  }
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      aria-current={current}
      className={`${ENTRY_CLASS} [&[aria-current]]:font-medium`}
      onClick={close}
      onKeyDown={handleKey}
    >
      {icon ? <span className="text-muted">{icon}</span> : null}
      <EntryText>{children}</EntryText>
    </Link>
  );
}

type RadioContext = { value: string; onChange: (value: string) => void };
const RadioGroup = createContext<RadioContext>({ value: "", onChange: () => {} });

type MenuRadioGroupProps = RadioContext & { label: string; children: ReactNode };

export function MenuRadioGroup({ label, value, onChange, children }: MenuRadioGroupProps) {
  return (
    <MenuGroup label={label}>
      <RadioGroup value={{ value, onChange }}>{children}</RadioGroup>
    </MenuGroup>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed inside role="menu".
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted select-none">
        {label}
      </p>
      {children}
    </div>
  );
}

type MenuCheckboxProps = { isChecked: boolean; onToggle: () => void; children: ReactNode };

/** Stays open when it is chosen: whoever turns one on often turns another off. */
export function MenuCheckbox({ isChecked, onToggle, children }: MenuCheckboxProps) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={isChecked}
      tabIndex={-1}
      className={ENTRY_CLASS}
      onClick={onToggle}
    >
      <Check className={isChecked ? "text-accent" : "invisible"} aria-hidden="true" />
      <EntryText>{children}</EntryText>
    </button>
  );
}

type MenuRadioProps = {
  value: string;
  children: ReactNode;
  /** A second, quieter line, such as where a subtitle comes from. */
  hint?: string;
};

export function MenuRadio({ value, children, hint }: MenuRadioProps) {
  const group = useContext(RadioGroup);
  const close = useCloseMenu();
  const isChecked = group.value === value;
  function handleClick() {
    close();
    if (!isChecked) group.onChange(value);
  }
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChecked}
      tabIndex={-1}
      className={ENTRY_CLASS}
      onClick={handleClick}
    >
      <Check className={isChecked ? "text-accent" : "invisible"} aria-hidden="true" />
      <EntryText hint={hint}>{children}</EntryText>
    </button>
  );
}

export function MenuSeparator() {
  return <hr className="mx-1 my-1 border-line" />;
}

function EntryText({ children, hint }: { children: ReactNode; hint?: string | undefined }) {
  return (
    <span className="min-w-0 flex-1 text-left">
      {children}
      {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
    </span>
  );
}

const ENTRY_CLASS =
  "flex min-h-9 w-full items-center gap-2.5 rounded-control px-2.5 py-1.5 text-sm outline-offset-[-2px] select-none hover:bg-hover focus:bg-hover active:bg-pressed aria-disabled:text-muted max-sm:min-h-11 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";
