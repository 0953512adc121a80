import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../src/satisfaction/intervals/normal-quantile.ts";
import { tQuantile } from "../../../src/satisfaction/intervals/t-quantile.ts";

// Two-sided quantiles as the tables of SciPy 1.17 give them; to three places they are in every textbook.
describe("SAT-3: quantiles are those of the tables", () => {
  test.each([
    [0.5, 0.6744897501960817],
    [0.8, 1.2815515655446004],
    [0.9, 1.6448536269514729],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
    [0.999, 3.2905267314918945],
    [0.999999, 4.8916384756929325],
    [0.999999999999, 7.130509892879273],
  ])("normal, %d", (confidence, expected) => {
    expect(normalQuantile(confidence)).toBeCloseTo(expected, 12);
  });

  test.each([
    [1, 6.313751514675045, 12.706204736174694, 63.656741162871526],
    [2, 2.9199855803537265, 4.302652729749462, 9.924843200918287],
    [3, 2.3533634348018246, 3.1824463052837078, 5.840909309733355],
    [4, 2.131846786326651, 2.7764451051977934, 4.604094871349992],
    [7, 1.8945786050900069, 2.364624251592784, 3.4994832973504924],
    [10, 1.8124611228116767, 2.228138851986274, 3.16927267261695],
    [30, 1.6972608865939576, 2.0422724563012378, 2.7499956535672254],
    [120, 1.6576508993552357, 1.9799304050824402, 2.6174211451068654],
    [1000, 1.646378817285465, 1.9623390808264083, 2.580754698065951],
    [1001, 1.6463772921994684, 1.9623367052808798, 2.5807497687505245],
    [100000, 1.6448688647849703, 1.9599877075346095, 2.575878469908375],
  ])("Student's t with %d degrees of freedom", (freedom, ninety, ninetyFive, ninetyNine) => {
    expect(tQuantile(0.9, freedom)).toBeCloseTo(ninety, 10);
    expect(tQuantile(0.95, freedom)).toBeCloseTo(ninetyFive, 10);
    expect(tQuantile(0.99, freedom)).toBeCloseTo(ninetyNine, 10);
  });
});
