import type { CoverageReasons } from "../../cadence/index.ts";
import type { Sentences } from "../sentences.ts";

/** Who is not visited, watched or kept in touch with. */
export const cadenceCoverage: Sentences<CoverageReasons> = {
  "cadence/counterpart-never": ({ customer, theirs, ours }, w) =>
    `Nobody of our level “${w.id("level", ours)}” has ever visited the level “${w.id("level", theirs)}” of customer ${w.id("customer", customer)}.`,
  "cadence/counterpart-stale": ({ customer, theirs, ours, last, until }, w) =>
    `Our level “${w.id("level", ours)}” last visited the level “${w.id("level", theirs)}” of customer ${w.id("customer", customer)} on ${w.date(last)}; that was recent enough until ${w.date(until)}.`,
  "cadence/counterpart-unknown": ({ customer, theirs, ours, missing }, w) =>
    `For customer ${w.id("customer", customer)} nobody is known of ${w.list(w.each(missing, (side) => (side === "theirs" ? `their level “${w.id("level", theirs)}”` : `our level “${w.id("level", ours)}”`)), "or")}.`,
  "cadence/collector-missing": ({ customer, class: name }, w) => `Nobody is named who collects information about customer ${w.id("customer", customer)} of class ${w.name("abcClass", name)}.`,
  "cadence/collector-is-owner": ({ customer, owner }, w) =>
    `For customer ${w.id("customer", customer)} only the owner, ${w.id("owner", owner)}, collects information; somebody else should do so too.`,
  "cadence/news-missing": ({ customer }, w) => `There is no news of customer ${w.id("customer", customer)}.`,
  "cadence/news-stale": ({ customer, last, until }, w) => `The last news of customer ${w.id("customer", customer)} is from ${w.date(last)}; that was recent enough until ${w.date(until)}.`,
  "cadence/engagement-silent": ({ engagement, customer, last }, w) =>
    `The owner is in touch with none of the people who matter to engagement ${w.id("engagement", engagement)} at customer ${w.id("customer", customer)}; ${last === null ? "there never was a contact" : `the last contact was on ${w.date(last)}`}.`,
  "cadence/engagement-nobody-named": ({ engagement, customer, role }, w) =>
    `For engagement ${w.id("engagement", engagement)} nobody at customer ${w.id("customer", customer)} is named as ${w.name("engagementRole", role)}, so contact cannot be judged.`,
  "cadence/person-never-contacted": ({ engagement, person, role, since }, w) =>
    `The owner has not been in touch with person ${w.id("person", person)} (${w.name("engagementRole", role)}) since engagement ${w.id("engagement", engagement)} began on ${w.date(since)}.`,
  "cadence/person-silent": ({ engagement, person, role, last, until }, w) =>
    `In engagement ${w.id("engagement", engagement)} the owner’s last contact with person ${w.id("person", person)} (${w.name("engagementRole", role)}) was on ${w.date(last)}; that was recent enough until ${w.date(until)}.`,
  "cadence/opinion-missing": ({ engagement, person, role }, w) =>
    `The owner has not recorded what person ${w.id("person", person)} (${w.name("engagementRole", role)}) thinks of the project team in engagement ${w.id("engagement", engagement)}.`,
  "cadence/opinion-not-handed-over": ({ engagement, person, date }, w) =>
    `The opinion of person ${w.id("person", person)} of ${w.date(date)} on the project team in engagement ${w.id("engagement", engagement)} was not handed over as an adjustment.`,
  "cadence/customer-without-class": ({ customer }, w) => `Customer ${w.id("customer", customer)} has no class, and no rule is for those without one.`,
  "cadence/class-without-rules": ({ customer, class: name }, w) => `The policy has no rule for class ${w.name("abcClass", name)}, which customer ${w.id("customer", customer)} is in.`,
  "cadence/no-rule-applies": ({ customer, class: name }, w) =>
    `The policy has rules for ${name === null ? "customers without a class" : `class ${w.name("abcClass", name)}`}, but none for the region or industry of customer ${w.id("customer", customer)}.`,
};
