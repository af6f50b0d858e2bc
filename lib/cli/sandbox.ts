import { runToEnd } from "./children";
import { runCommand } from "./complaint";
import { sandboxMain } from "./project";

/** `npm run sandbox`: the sandbox alone; the flags are its own (lib/sandbox/README.md). */
await runCommand(() => runToEnd(["--import", "tsx", sandboxMain, ...process.argv.slice(2)]));
