export { attributeVerdict, type AttributeVerdict, type LiveMatch } from './attribute-verdict';
export { keyOf, resolve } from './binding-lookup';
export { combineReports, type CheckedAccount, type UncheckedAccount } from './combine-reports';
export { compare } from './compare';
export { showSides, templateLabel } from './draft';
export { expandRepeated } from './expand';
export { command } from './fix';
export { matchTemplates, type TemplateMatch } from './match';
export { policyNotes, type PolicyNotesOptions } from './policy-findings';
export {
  byPlace,
  type CompareOptions,
  isInModule,
  recordedTemplates,
  type Sides,
  type StackCommands,
  stackOf,
} from './sides';
export { stackCommands, unbindCommand } from './stack-commands';
export { Discretion, topologyOf, type TopologyOptions } from './topology';
export { vanishedRuleNotes } from './vanished-rules';
