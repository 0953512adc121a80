// Gives every parser and every listed function a million random and mutated inputs: npm run fuzz -- [runs] [part of a name] [seed].
import { functionTargets } from "../test/schema/fuzz/function-targets.ts";
import { parserTargets } from "../test/schema/fuzz/parser-targets.ts";
import { runFuzz } from "../test/schema/fuzz/run-fuzz.ts";

const [runs = "1000000", part = "", seed = "1"] = process.argv.slice(2);
// A batch has valid inputs of its own, so that more batches see more.
const BATCH = 10_000;

for (const target of [...parserTargets(), ...functionTargets].filter(({ name }) => name.includes(part))) {
  const total = { answers: 0, refusals: 0, errors: 0 };
  try {
    for (let done = 0; done < Number(runs); done += BATCH) {
      const outcomes = runFuzz(target, Math.min(BATCH, Number(runs) - done), Number(seed) + done);
      total.answers += outcomes.answers;
      total.refusals += outcomes.refusals;
      total.errors += outcomes.errors;
    }
    console.log(`${target.name}: ${total.answers} answers, ${total.refusals} refusals, ${total.errors} errors`);
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
  }
}
