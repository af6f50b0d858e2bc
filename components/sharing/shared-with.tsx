"use client";

import { useQuery } from "@tanstack/react-query";
import { targetsOf } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import type { FileShares } from "@/lib/putio/sharing";
import { browserApi } from "@/lib/query/browser-api";
import { fileSharesQuery, publicLinksQuery, sharedQuery } from "@/lib/sharing/queries";
import { sharedWithWords } from "@/lib/sharing/shared-with-words";
import { useFileActs } from "../files/file-acts";
import { Skeleton } from "../ui/skeleton";
import { useSharedAround } from "./use-shared-around";

type SharedWithProps = {
  file: PutioFile;
  /** Only then is put.io asked for names: the arrow keys pass by many rows. */
  isResting: boolean;
};

/** Who else sees a file, among its facts. The account's list says whether anybody does; the names are asked for only then. */
export function SharedWith({ file, isResting }: SharedWithProps) {
  const { run } = useFileActs();
  const { data: shared, error, refetch } = useQuery(sharedQuery(browserApi));
  const { data: links } = useQuery({ ...publicLinksQuery(browserApi), enabled: false });
  const around = useSharedAround(file);
  const mark = shared?.find(({ id }) => id === file.id);
  const names = useQuery({
    ...fileSharesQuery(browserApi, { fileId: file.id }),
    enabled: isResting && mark !== undefined,
  });
  if (!shared && error) return <Act label="Try again" onAct={() => void refetch()} />;
  if (!shared) return <Skeleton className="h-5 w-24" />;
  const hasLink = links?.some((link) => link.file.id === file.id) ?? false;
  const who = [
    ...(mark ? [names.data ? namesOf(names.data) : sharedWithWords(mark)] : []),
    ...around.map(({ name }) => `Whoever sees ${visibleName(name)}, where it lies`),
    ...(hasLink ? ["Whoever has the public link"] : []),
  ];
  return (
    <span className="flex items-start gap-2">
      <span className="min-w-0 flex-1 break-words select-text">
        {who.length === 0 ? "Nobody" : null}
        {who.map((line) => (
          <bdi key={line} className="block">
            {line}
          </bdi>
        ))}
      </span>
      <Act
        label={mark || hasLink ? "Change" : "Share"}
        onAct={() => run("share", targetsOf([file], file.parentId))}
      />
    </span>
  );
}

function Act({ label, onAct }: { label: string; onAct: () => void }) {
  return (
    <button
      type="button"
      className="touch-target rounded-control font-medium underline decoration-edge underline-offset-4 hover:decoration-text"
      onClick={onAct}
    >
      {label}
    </button>
  );
}

function namesOf(shares: FileShares): string {
  if (shares.kind === "everyone") return "Everyone";
  return shares.shares.map(({ userName }) => visibleName(userName)).join(", ");
}
