import { PutioError } from "../putio/errors";
import { describeError } from "./messages";

type UploadWords = { title: string; hint: string };

const DISK_FULL: UploadWords = {
  title: "Your disk at put.io is full",
  hint: "Make room, for instance by emptying the trash, then try again.",
};

/** put.io's copy was not the same as the file, twice. */
export const DAMAGED_ON_THE_WAY: UploadWords = {
  title: "It arrived damaged, twice",
  hint: "What put.io has is not the same as your file. Try again, on another network if you can.",
};

/** Something else was chosen to go on with an upload from before. */
export const NOT_THE_SAME_FILE: UploadWords = {
  title: "This is another file",
  hint: "Only the file that was begun with can be gone on with, and only if it has not been changed.",
};

/** Some of what was chosen could not be read on this device. `name` of the first, in its quotation marks. */
export function describeUnreadable({ name, count }: { name: string; count: number }): UploadWords {
  const more = count === 1 ? "" : ` and ${count - 1} more`;
  return {
    title: `${name}${more} could not be read`,
    hint: "Everything else goes up. See whether you may open it on your device, then drop it again.",
  };
}

export const NAME_TOO_LONG: UploadWords = {
  title: "This name is too long",
  hint: "put.io takes 255 bytes; shorten it on your device and upload it again.",
};

/** Another app handed something over, and this browser could not keep it until the page was there. */
export const HANDED_OVER_LOST: UploadWords = {
  title: "What was shared did not arrive",
  hint: "Share it once more. If that fails as well, upload it from here.",
};

/** Why a file did not arrive, and what to do about it. */
export function describeUploadError(error: unknown): UploadWords {
  if (error instanceof DOMException) {
    return {
      title: "The file cannot be read any more",
      hint: "It was moved, changed or deleted on your device. Choose it again.",
    };
  }
  if (error instanceof PutioError && error.code === "payment-required") return DISK_FULL;
  if (error instanceof PutioError && error.code === "not-found") {
    return {
      title: "The folder is no longer there",
      hint: "It was moved or deleted meanwhile. Open another folder and upload it there.",
    };
  }
  const { title, hint } = describeError(error);
  return { title, hint };
}
