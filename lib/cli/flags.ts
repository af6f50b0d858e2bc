import { type ParseArgsConfig, parseArgs } from "node:util";
import { Complaint } from "./complaint";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** node:util's parser, strict, with its complaints in one sentence that lists what there is. */
export function parseFlags<T extends Options>(options: T) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\. /)[0] ?? "") : String(error);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Complaint(`${reason.replace(/\.$/, "")}: the flags are ${known.join(", ")}.`);
  }
}
