import { readFileSync } from "node:fs";

// The floors of the house, from the ground: a capability imports only from floors below its own.
// The rooms outside may import any capability; nothing imports them.
const { floors, outside } = JSON.parse(readFileSync("scripts/rooms.json", "utf8"));

const rooms = (names) => `^src/(${names.join("|")})/`;
const capabilities = floors.flat();

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...floors.map((floor, height) => ({
      name: `floor-of-${floor.join("-")}`,
      comment: "A capability imports only from floors below its own.",
      severity: "error",
      from: { path: rooms(floor) },
      to: { path: rooms(floors.slice(height).flat()), pathNot: "^src/$1/" },
    })),
    {
      name: "outside-rooms",
      comment: "Nothing imports a room that stands outside.",
      severity: "error",
      from: { path: "^src/([^/]+)" },
      to: { path: rooms(outside), pathNot: "^src/$1/" },
    },
    {
      name: "through-the-face",
      comment: "Another capability is reached through its index.ts, or its internal.ts for what only the house shares.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/(index|internal)\\.ts$"] },
    },
    {
      name: "not-the-own-face",
      comment: "Inside a capability, files import files; the face is for the others.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/$1/(index|internal)\\.ts$" },
    },
    {
      name: "root-through-faces",
      comment: "The root re-exports the public faces of the capabilities and nothing else.",
      severity: "error",
      from: { path: "^src/[^/]+$" },
      to: { pathNot: `${rooms(capabilities)}index\\.ts$` },
    },
    {
      name: "nobody-imports-the-root",
      comment: "The root is for users.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+$" },
    },
    {
      name: "room-without-a-floor",
      comment: "Every folder of src has its place in this file.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: rooms([...capabilities, ...outside]) },
      to: {},
    },
    {
      name: "no-cycles",
      comment: "No file loads itself, by whatever detour. Two types may know each other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-dead-ends", comment: "Every import leads somewhere.", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // Types count as much as values.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.src.json" },
    doNotFollow: { path: "node_modules" },
  },
};
