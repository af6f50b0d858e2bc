import { writeFileSync } from "node:fs";
import path from "node:path";
import { readSampleFacts } from "./read-facts";
import { SAMPLES_FOLDER } from "./samples-folder";

// `npx tsx lib/sandbox/media/samples/write-manifest.ts`, after the samples have been made anew (README.md).
const facts = await readSampleFacts();
writeFileSync(path.join(SAMPLES_FOLDER, "manifest.json"), `${JSON.stringify(facts, null, 2)}\n`);
