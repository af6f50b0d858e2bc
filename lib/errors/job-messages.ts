import type { ErrorWords } from "./messages";

type JobTrouble =
  | "conversion-failed"
  | "password-needed"
  | "password-wrong"
  | "extraction-failed"
  | "zip-failed"
  | "zip-expired"
  | "zip-missing"
  | "links-failed"
  | "clone-failed";

type JobWords = Pick<ErrorWords, "title" | "hint">;

/**
 * Words for what goes wrong while put.io works on something: converting, extracting, packing. Apart from the other words, as
 * only the panels that show such work need them, and a folder's first load is counted in bytes.
 */
export const JOB_WORDS: Record<JobTrouble, JobWords> = {
  "conversion-failed": {
    title: "put.io could not convert this video",
    hint: "The file may be damaged or in a format that put.io does not know. Try again, or download it and play it on your device.",
  },
  "password-needed": {
    title: "This archive has a password",
    hint: "Type it, and put.io goes on.",
  },
  "password-wrong": {
    title: "That is not the password of this archive",
    hint: "Check capitals and spaces, then type it again.",
  },
  "extraction-failed": {
    title: "put.io could not extract this archive",
    hint: "It may be damaged, or a part of it is missing. Check that all its parts are in this folder, then try again.",
  },
  "zip-failed": {
    title: "put.io could not pack this zip",
    hint: "Try again, or take the files one by one.",
  },
  "zip-expired": {
    title: "put.io keeps a zip for a while only, and this one is gone",
    hint: "Make it anew: it holds the same files, as they are now.",
  },
  "zip-missing": {
    title: "put.io could not put everything into this zip",
    hint: "What is listed here is not in it. Download those by themselves, or make the zip anew.",
  },
  "links-failed": {
    title: "put.io could not collect the links",
    hint: "Try again, or choose another way to download.",
  },
  "clone-failed": {
    title: "put.io could not copy this to your files",
    hint: "Your friend may have stopped sharing it, or your disk may be full. Look at both, then try again.",
  },
};
