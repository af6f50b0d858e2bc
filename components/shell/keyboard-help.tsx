import { Dialog } from "../ui/dialog";
import { SHORTCUT_GROUPS, type ShortcutGroup } from "./shortcuts";

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard" size="wide" onClose={onClose}>
      <div className="gap-10 sm:columns-2">
        {SHORTCUT_GROUPS.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: ShortcutGroup }) {
  return (
    <section className="break-inside-avoid pb-5">
      <h3 className="pb-1 text-xs font-medium text-muted">{group.title}</h3>
      <dl>
        {group.shortcuts.map(({ keys, does }) => (
          <div
            key={does}
            className="flex min-h-8 items-center justify-between gap-4 border-t border-line py-1"
          >
            <dt className="order-1 flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-control border border-edge px-1.5 text-center font-sans text-xs leading-5"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
