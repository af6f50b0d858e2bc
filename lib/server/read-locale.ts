import "server-only";
import { cookies, headers } from "next/headers";
import { pickLocale } from "../format/locale";
import { LOCALE_COOKIE, parseLocale } from "../session/appearance";

/** What lib/format is to be called with for this request: what was chosen in this browser, else what the browser asks for. */
export async function readLocale(): Promise<string> {
  return pickLocale((await readChosenLocale()) ?? (await headers()).get("accept-language"));
}

/** The choice of the account page, a language tag; null: none was made. */
export async function readChosenLocale(): Promise<string | null> {
  return parseLocale((await cookies()).get(LOCALE_COOKIE)?.value);
}
