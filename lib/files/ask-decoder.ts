import { keyOf, learnDecoding, readAnswers, setAsker, subscribeToDecoding, takeQuestions } from "./decoding";
import type { DecodingQuestion } from "./will-it-play";

const STORAGE_KEY = "matinee-codecs";

/** Answers the rows' questions from here on: from earlier visits, else by asking the browser. Gives the way to stop. */
export function startAskingDecoder(storage: Storage = window.localStorage): () => void {
  learnDecoding(readStored(storage));
  const unsubscribe = subscribeToDecoding(() => writeStored(storage));
  setAsker(() => queueMicrotask(() => void askDecoder()));
  return () => {
    setAsker(null);
    unsubscribe();
  };
}

/** One codec is one question, however many files have it. */
async function askDecoder(): Promise<void> {
  const questions = takeQuestions().filter((question) => !readAnswers().has(keyOf(question)));
  if (questions.length === 0) return;
  learnDecoding(await Promise.all(questions.map(answer)));
}

async function answer(question: DecodingQuestion): Promise<readonly [string, boolean]> {
  const { mimeType, way } = question;
  if (mimeType.startsWith("audio/")) return [keyOf(question), canPlay("audio", mimeType)];
  try {
    const { supported } = await navigator.mediaCapabilities.decodingInfo({
      type: way,
      // The most common film: the answer is about the codec, and whether it will be smooth is nobody's question here.
      video: { contentType: mimeType, width: 1920, height: 1080, bitrate: 4_000_000, framerate: 24 },
    });
    return [keyOf(question), supported];
  } catch {
    // An old browser, which has only the older way to be asked.
    return [keyOf(question), canPlay("video", mimeType)];
  }
}

function canPlay(element: "audio" | "video", mimeType: string): boolean {
  return document.createElement(element).canPlayType(mimeType) !== "";
}

function readStored(storage: Storage): [string, boolean][] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null || !("browser" in stored) || !("answers" in stored))
      return [];
    if (stored.browser !== navigator.userAgent || !Array.isArray(stored.answers)) return [];
    return stored.answers.filter(isAnswer);
  } catch {
    return [];
  }
}

function isAnswer(value: unknown): value is [string, boolean] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "boolean";
}

function writeStored(storage: Storage): void {
  try {
    const stored = { browser: navigator.userAgent, answers: [...readAnswers()] };
    storage.setItem(STORAGE_KEY, JSON.stringify(stored));
  } catch {
    // A private window or a full disk: it will be asked again, and that is all.
  }
}
