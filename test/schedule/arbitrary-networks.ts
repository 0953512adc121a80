import fc from "fast-check";
import type { Id } from "../../src/foundation/index.ts";
import type { ActivityLink, LinkType, NetworkActivity } from "../../src/schedule/index.ts";

export interface Network {
  readonly activities: readonly NetworkActivity[];
  readonly links: readonly ActivityLink[];
}

interface Kinds {
  readonly duration: fc.Arbitrary<number>;
  readonly lag: fc.Arbitrary<number>;
  readonly types: readonly LinkType[];
  readonly most?: number;
}

const types: readonly LinkType[] = ["FS", "SS", "FF", "SF"];

/**
 * Networks without circles: links lead from an earlier activity of a hidden order to a later one, and the ids say nothing of it.
 *
 * @param kinds - what durations, lags and types may be
 * @returns networks
 */
export function networks({ duration, lag, types: allowed, most = 8 }: Kinds): fc.Arbitrary<Network> {
  const id: fc.Arbitrary<Id> = fc.oneof(fc.integer({ min: 100, max: 999 }), fc.stringMatching(/^[a-z]{1,3}$/));
  return fc.uniqueArray(id, { minLength: 1, maxLength: most, selector: String }).chain((ids) => {
    const position = fc.nat(ids.length - 1);
    const link = fc.record({ ends: fc.tuple(position, position), type: fc.constantFrom(...allowed), lag });
    return fc.record({
      activities: fc.tuple(...ids.map((one) => duration.map((length) => ({ id: one, duration: length })))),
      links: fc.array(link, { maxLength: 3 * ids.length }).map((links) =>
        links
          .filter(({ ends: [a, b] }) => a !== b)
          .map(({ ends: [a, b], type, lag: least }): ActivityLink => ({ from: ids[Math.min(a, b)]!, to: ids[Math.max(a, b)]!, type, lag: least })),
      ),
    });
  });
}

/** Networks with small whole durations and lags, and all types of links. */
export const wholeNetworks: fc.Arbitrary<Network> = networks({ duration: fc.nat(6), lag: fc.integer({ min: -3, max: 4 }), types });

/** A network, and the same in another order. */
export const shuffledNetworks: fc.Arbitrary<readonly [Network, Network]> = wholeNetworks.chain((network) =>
  fc.tuple(
    fc.constant(network),
    fc.record({
      activities: fc.shuffledSubarray([...network.activities], { minLength: network.activities.length }),
      links: fc.shuffledSubarray([...network.links], { minLength: network.links.length }),
    }),
  ),
);
