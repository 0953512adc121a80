import type { Channel, ContactRecord } from "../../customers/index.ts";
import { compareIds, type Id, type Period, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireId, requireList, requireNew, requireObject, requirePeriod, requireRecord, requireText, type PeriodDays } from "../../foundation/internal.ts";
import { CHANNELS, readContacts } from "../input/contact-reader.ts";

/** The period that is measured, both ends included, and what in it. */
export interface FrequencyOptions extends Period {
  /** Customers who have a row even if nobody contacted them; the others have one if somebody did. */
  readonly customers?: readonly { readonly id: Id }[] | undefined;
  /** Purposes of the contacts that count; absent: all. A contact without one counts as `"business"`. */
  readonly purposes?: readonly string[] | undefined;
}

/** The longest time between two contacts; the first such time where there are more. */
export interface ContactGap {
  /** Calendar days from one to the other. */
  readonly days: number;
  /** Day of the contact before it. */
  readonly from: PlainDate;
  /** Day of the contact after it. */
  readonly to: PlainDate;
}

/** How often there was contact in a period. */
export interface Frequency {
  /** Number of contacts. */
  readonly contacts: number;
  /** Number of days with a contact, from which gaps are counted: two calls on one day are no gap of 0. */
  readonly contactDays: number;
  /** Day of the first contact; `null` without any. */
  readonly first: PlainDate | null;
  /** Day of the last contact; `null` without any. */
  readonly last: PlainDate | null;
  /** Mean of the gaps, in calendar days; `null` with fewer than two days of contact. */
  readonly meanGap: number | null;
  /** The longest gap; `null` with fewer than two days of contact. */
  readonly longestGap: ContactGap | null;
  /** Calendar days from the last contact to the end of the period, which no gap shows; `null` without any contact. */
  readonly silence: number | null;
}

/** How often a customer was contacted by one channel. */
export interface ChannelFrequency extends Frequency {
  /** The channel. */
  readonly channel: Channel;
}

/** How often a customer was contacted. */
export interface CustomerFrequency {
  /** The customer. */
  readonly customer: Id;
  /** By all channels together. */
  readonly all: Frequency;
  /** By each channel that was used: visit, phone, web, email, message. */
  readonly channels: readonly ChannelFrequency[];
}

/**
 * How often were customers really contacted? Measured from the records: number, mean and longest gap, for each customer and channel.
 *
 * @param contacts - records of contacts, in any order; those outside the period do not count
 * @param options - the period, and which customers and purposes
 * @returns one row per customer, in the order of ids
 * @throws ClienteleError `invalid-date`, `invalid-period`, `missing-id`, `duplicate-id`, `unknown-channel`, `invalid-input`
 * @example
 * ```ts
 * import { contactFrequency } from "clientele/cadence";
 *
 * const call = { customer: 7, channel: "phone" } as const;
 * const contacts = [{ ...call, date: "2026-03-02" }, { ...call, date: "2026-03-09" }, { ...call, date: "2026-03-23" }];
 * const rows = contactFrequency(contacts, { from: "2026-03-01", to: "2026-03-31", customers: [{ id: 8 }] });
 *
 * rows[0]?.all.meanGap; // => 10.5
 * rows[0]?.channels[0]?.longestGap; // => { days: 14, from: "2026-03-09", to: "2026-03-23" }
 * rows[0]?.all.silence; // => 8
 * rows[1]; // => {
 * //   customer: 8,
 * //   all: { contacts: 0, contactDays: 0, first: null, last: null, meanGap: null, longestGap: null, silence: null },
 * //   channels: [],
 * // }
 * ```
 * @category Visit records
 * @see CAD-4
 */
export function contactFrequency(contacts: readonly ContactRecord[], options: FrequencyOptions): readonly CustomerFrequency[] {
  const { customers, purposes } = requireObject(options, "options");
  const period = requirePeriod(options);
  const counted = purposes === undefined ? undefined : readPurposes(purposes);
  const days = new Map<Id, Map<Channel, number[]>>();
  if (customers !== undefined) for (const id of readIds(customers)) days.set(id, new Map());
  for (const { customer, day, record, purpose } of readContacts(contacts, "contacts")) {
    if (day < period.from || day > period.to || counted?.has(purpose) === false) continue;
    let channels = days.get(customer);
    if (channels === undefined) days.set(customer, (channels = new Map<Channel, number[]>()));
    const known = channels.get(record.channel);
    if (known === undefined) channels.set(record.channel, [day]);
    else known.push(day);
  }
  const rows = [...days].sort(([a], [b]) => compareIds(a, b));
  return rows.map(([customer, channels]) => ({
    customer,
    all: frequencyOf([...channels.values()].flat(), period),
    channels: CHANNELS.flatMap((channel) => {
      const found = channels.get(channel);
      return found === undefined ? [] : [{ channel, ...frequencyOf(found, period) }];
    }),
  }));
}

function readPurposes(purposes: unknown): ReadonlySet<string> {
  return new Set(Array.from(requireList(purposes, "purposes"), (purpose, index) => requireText(purpose, { list: "purposes", index })));
}

function readIds(customers: unknown): readonly Id[] {
  const known = new Map<Id, number>();
  return Array.from(requireList(customers, "customers"), (customer, index) => {
    const id = requireId(requireRecord(customer, "customers", index)["id"], "customers", index);
    requireNew(known, id, "customers", index);
    return id;
  });
}

function frequencyOf(days: readonly number[], period: PeriodDays): Frequency {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const first = distinct[0];
  const last = distinct.at(-1);
  if (first === undefined || last === undefined) {
    return { contacts: 0, contactDays: 0, first: null, last: null, meanGap: null, longestGap: null, silence: null };
  }
  return {
    contacts: days.length,
    contactDays: distinct.length,
    first: dateOfDay(first),
    last: dateOfDay(last),
    meanGap: distinct.length < 2 ? null : (last - first) / (distinct.length - 1),
    longestGap: longestGapOf(distinct),
    silence: period.to - last,
  };
}

function longestGapOf(days: readonly number[]): ContactGap | null {
  let end = 0;
  for (let index = 1; index < days.length; index += 1) {
    if (end === 0 || days[index]! - days[index - 1]! > days[end]! - days[end - 1]!) end = index;
  }
  if (end === 0) return null;
  const [from, to] = [days[end - 1]!, days[end]!];
  return { days: to - from, from: dateOfDay(from), to: dateOfDay(to) };
}
