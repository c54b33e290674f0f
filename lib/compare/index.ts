export { attributeVerdict, type AttributeVerdict, type LiveMatch } from './attribute-verdict';
export { compare } from './compare';
export { showSides, templateLabel } from './draft';
export { expandRepeated } from './expand';
export { matchTemplates, type TemplateMatch } from './match';
export { type CompareOptions, type Sides, type StackCommands } from './sides';
export { vanishedRuleNotes } from './vanished-rules';
export { countByClass, DIFFERENCES, verdict } from './verdict';
