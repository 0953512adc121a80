import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { criticalPath, type ActivityLink, type ActivityTimes, type NetworkActivity } from "../../../src/schedule/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

interface PublishedTimes {
  readonly es: number;
  readonly ef: number;
  readonly ls: number;
  readonly lf: number;
  readonly totalFloat?: number;
}

interface Published {
  readonly id: string;
  readonly activities: readonly NetworkActivity<string>[];
  readonly links: readonly ActivityLink<string>[];
  readonly expected: {
    readonly error?: "cycle";
    readonly duration?: number;
    readonly critical?: readonly string[];
    readonly times?: Readonly<Record<string, PublishedTimes>>;
  };
}

const { networks } = JSON.parse(readFileSync(`${import.meta.dirname}/../../reference/schedule/cpm.json`, "utf8")) as { networks: readonly Published[] };

function published({ earlyStart: es, earlyFinish: ef, lateStart: ls, lateFinish: lf, totalFloat }: ActivityTimes, like: PublishedTimes): PublishedTimes {
  return { es, ef, ls, lf, ...(like.totalFloat === undefined ? {} : { totalFloat }) };
}

test("no network of the reference is missing", () => {
  expect(networks).toHaveLength(33);
});

describe("ENG-10: published networks", () => {
  test.each(networks.map((network) => [network.id, network] as const))("%s", (id, { activities, links, expected }) => {
    const starts = id.startsWith("pdm-") ? "unclamped" : "clamped";
    if (expected.error === "cycle") {
      expect(errorOf(() => criticalPath(activities, links, { starts }))).toMatchObject({ code: "cyclic-network", details: { cycle: ["A", "B", "C"] } });
      return;
    }
    const path = criticalPath(activities, links, { starts });
    expect(path.duration).toBe(expected.duration);
    expect(Object.keys(path.times).sort()).toEqual(activities.map((activity) => activity.id).sort());
    for (const [activity, times] of Object.entries(expected.times ?? {})) expect([activity, published(path.times[activity]!, times)]).toEqual([activity, times]);
    if (expected.critical !== undefined) expect([...path.critical].sort()).toEqual([...expected.critical].sort());
    // In order of the early start, whatever order the source lists them in.
    const begins = path.critical.map((activity) => path.times[activity]!.earlyStart);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
  });

  // The networks of finish-to-start links alone have the same times under both.
  test.each(networks.filter(({ expected, links }) => expected.error === undefined && links.every(({ type, lag }) => type === "FS" && lag === 0)).map((network) => [network.id, network] as const))(
    "%s: what the start holds makes no difference without overlaps",
    (_, { activities, links }) => {
      expect(criticalPath(activities, links, { starts: "unclamped" })).toEqual(criticalPath(activities, links));
    },
  );
});
