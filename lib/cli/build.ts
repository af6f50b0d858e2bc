import { runCommand } from "./complaint";
import { build } from "./production-build";

/** `npm run build`. */
await runCommand(() => build(process.argv.slice(2)));
