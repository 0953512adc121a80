import { canonicalJson } from "./canonical-json.ts";

/**
 * Which definition a state was made by: its name, its version, and what it said.
 *
 * @category Facts
 */
export interface DefinitionStamp {
  /** Id of the definition. */
  readonly id: string;
  /** Its version, from 1. */
  readonly version: number;
  /** Hash of its structure, 16 hexadecimal digits: two definitions of one version are told apart. */
  readonly hash: string;
}

/**
 * The stamp of a definition.
 *
 * @param definition - id and version
 * @param structure - the part of it that decides, as JSON; the order of keys does not matter
 * @returns the stamp, to be kept in every state
 */
export function definitionStamp(definition: { readonly id: string; readonly version: number }, structure: unknown): DefinitionStamp {
  const text = canonicalJson(structure, "definition");
  return { id: definition.id, version: definition.version, hash: hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x9747b28c)) };
}

/**
 * Whether two stamps are of the same definition.
 *
 * @param a - a stamp; `null` where there is no definition yet
 * @param b - another stamp
 * @returns `true` if id, version and hash agree
 */
export function isSameDefinition(a: DefinitionStamp | null, b: DefinitionStamp): boolean {
  return a !== null && a.hash === b.hash && a.version === b.version && a.id === b.id;
}

// FNV-1a over UTF-16 code units. It tells versions of a text apart, and is no protection against forgery.
function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}
