import fc from "fast-check";

// One seed for every run, so that a red test stays red. Another one: FAST_CHECK_SEED=7 npm test.
// fast-check prints the seed and the path of a counterexample by itself.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_260_301) });
