export { attributeVerdict, type AttributeVerdict, type LiveMatch } from './attribute-verdict';
export { combineReports, type CheckedAccount, type UncheckedAccount } from './combine-reports';
export { compare } from './compare';
export { showSides, templateLabel } from './draft';
export { expandRepeated } from './expand';
export { matchTemplates, type TemplateMatch } from './match';
export { type CompareOptions, type Sides, type StackCommands } from './sides';
export { topologyOf, type TopologyOptions } from './topology';
export { vanishedRuleNotes } from './vanished-rules';
