import { Beam } from "../ui/beam";
import { Dialog } from "../ui/dialog";

export function About({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="About Matinee" onClose={onClose}>
      <div className="flex gap-4">
        <Beam className="size-10 shrink-0 text-accent" />
        <div className="flex flex-col gap-2 text-muted">
          <p className="text-text">Unofficial client for put.io.</p>
          <p>
            Matinee is not made or endorsed by put.io. Your files stay there; this page shows and plays them.
            Your access token is kept in an encrypted cookie that only this server can read.
          </p>
          <p>Free software under the MIT licence.</p>
        </div>
      </div>
    </Dialog>
  );
}
