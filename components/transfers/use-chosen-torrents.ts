"use client";

import { useEffect, useState } from "react";
import { type ChosenTorrent, readChosenTorrent } from "@/lib/transfers/adding/read-torrents";

const read = new WeakMap<File, ChosenTorrent>();

/** What the chosen `.torrent` files say of themselves; those that are still being read are missing. */
export function useChosenTorrents(files: readonly File[]): readonly ChosenTorrent[] {
  const [, setReadCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const unread = files.filter((file) => !read.has(file));
    void Promise.all(unread.map(async (file) => read.set(file, await readChosenTorrent(file)))).then(() => {
      if (isWanted && unread.length > 0) setReadCount((count) => count + 1);
    });
    return () => {
      isWanted = false;
    };
  }, [files]);
  return files.flatMap((file) => read.get(file) ?? []);
}
