import { expectTypeOf } from "vitest";
import { contactBoards } from "../../../src/cadence/boards/contact-boards.ts";
import { contactMatrix } from "../../../src/cadence/boards/contact-matrix.ts";
import { attainment } from "../../../src/cadence/boards/attainment.ts";
import type { DueContact } from "../../../src/cadence/due/due-contact.ts";
import type { PlannedContact } from "../../../src/cadence/plan/contact-plan.ts";

// Class names come from the contacts, and a typo in their order does not compile.
declare const due: readonly DueContact<"A" | "B">[];
const boards = contactBoards(due, { asOf: "2026-03-02", classes: ["B", "A"] });
expectTypeOf(boards.short.today.cards[0]!.contact.class).toEqualTypeOf<"A" | "B" | null>();
expectTypeOf(boards.withheld[0]!.contact).toEqualTypeOf<DueContact<"A" | "B">>();
// @ts-expect-error no such class
contactBoards(due, { asOf: "2026-03-02", classes: ["A", "D"] });
// @ts-expect-error the day is not optional
contactBoards(due, {});

// What is planned is marked as it stands in a plan.
declare const planned: readonly PlannedContact[];
contactMatrix([], [], { from: "2026-03-02", to: "2026-03-08", planned });
contactBoards(due, { asOf: "2026-03-02", planned: [] as readonly PlannedContact<"A" | "B">[] });
// @ts-expect-error a plan of other classes
contactBoards(due, { asOf: "2026-03-02", planned: [] as readonly PlannedContact<"D">[] });
contactMatrix([], [], { from: "2026-03-02", to: "2026-03-08", planned: planned.map(({ contact, date }) => ({ ...contact, date })) });
// @ts-expect-error words are shown by name, not by a flag
contactMatrix([], [], { from: "2026-03-02", to: "2026-03-08", notes: true });
// @ts-expect-error no such grouping
contactMatrix([], [], { from: "2026-03-02", to: "2026-03-08", by: "name" });

// @ts-expect-error a goal is a number of contacts
attainment([{ id: 1 }], [], { asOf: "2026-03-02", period: { from: "2026-03-02", to: "2026-03-08" } });
