"use client";

import { useState } from "react";
import { chooseNotices, type NoticeChoice, readNoticeChoice } from "@/lib/transfers/notice-choice";
import { MenuCheckbox, MenuSeparator } from "../ui/menu-items";

const OBSTACLES: Partial<Record<NoticeChoice, string>> = {
  blocked: "Your browser blocks notices from this site. Allow them in its settings, then come back.",
};

/** The switch for notices of the system. The browser asks when it is turned, and never before. */
export function NoticeEntries() {
  const [choice, setChoice] = useState(readNoticeChoice);
  if (choice === "unsupported") return null;
  const obstacle = OBSTACLES[choice];
  return (
    <>
      <MenuSeparator />
      <MenuCheckbox
        isChecked={choice === "on"}
        onToggle={() => void chooseNotices(choice !== "on").then(setChoice)}
      >
        Notify me when one is ready
        <span className="block text-xs text-muted">
          {obstacle ?? "Also while another tab is in front, in this browser."}
        </span>
      </MenuCheckbox>
    </>
  );
}
