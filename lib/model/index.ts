export { ascending, ascendingBy } from './ascending';
export {
  asSecret,
  isSameValue,
  presentText,
  Unresolved,
  type AttributeValue,
} from './attribute-value';
export { baselineSchema, type Baseline, type BaselineEntry } from './baseline';
export { shownUrl } from './callback-url';
export { readableCallbacks, type Callbacks } from './callbacks';
export { templateProblems, type TemplateDeclaration } from './callback-template';
export {
  bindingConflicts,
  templateConflicts,
  type Conflicts,
  type DeclaredBinding,
  type DeclaredTemplate,
} from './declaration-conflict';
export { bindingProblems, templateIdProblems, type BindingDeclaration } from './domain-binding';
export { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind, type EventKindFacts } from './event-kind';
export { FINDING_CLASS_NAMES, FINDING_CLASSES, type FindingClass } from './finding';
export {
  IGNORE_MEMBERS,
  ignoreFileSchema,
  type Globs,
  type IgnorableClass,
  type IgnoreMember,
  type IgnoreRule,
} from './ignore-rule';
export {
  bindingImportProblems,
  templateImportProblems,
  type BindingImport,
  type TemplateImport,
} from './import-id';
export {
  BINDING_TYPE,
  TEMPLATE_TYPE,
  type Inventory,
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedBinding,
  type ObservedInventory,
  type ObservedTemplate,
  type Origin,
  type TemplateReference,
  type TemplateValues,
} from './inventory';
export {
  MAX_TEMPLATES,
  PROPAGATION_MINUTES,
  TEXT_LIMITS,
  type LimitsName,
  type TextLimit,
} from './limits';
export { nearestName, unknownName } from './nearest-name';
export {
  chooseEnvironment,
  declaredNames,
  fleetSchema,
  resolveFleet,
  type ChosenFleet,
  type DeclaredNames,
  type EnvironmentVariables,
  type FleetBinding,
  type FleetBindingImport,
  type FleetCallbacks,
  type FleetConfig,
  type FleetDefaults,
  type FleetDomain,
  type FleetDomainChange,
  type FleetEnvironment,
  type FleetKey,
  type FleetRecordingException,
  type FleetSettings,
  type FleetTemplate,
  type ResolvedBinding,
  type ResolvedFleet,
  type ResolvedTemplate,
  type ResolveOptions,
} from './fleet';
export { matcherOf, type Matcher } from './glob';
export {
  excessProblem,
  policyChangesSchema,
  policyEffectProblems,
  policyFileSchema,
  policyProblems,
  policySchema,
  type PolicyChanges,
  type PolicyProblem,
  type PolicyRuleName,
  type PolicyRules,
  type PolicyTemplate,
} from './policy';
export { checkShape, parseJson, type JsonSource } from './parse-json';
export { type PlacedProblem } from './placed-problem';
export { escapeMarkup } from './escape-markup';
export { printable } from './printable';
export { recordingExceptionOf, type RecordingException } from './recording-exception';
export {
  findingSchema,
  reportSchema,
  type Finding,
  type Report,
  type ReportTarget,
} from './report';
export { Secret } from './secret';
export {
  SETTLE_ARGUMENTS,
  SETTLE_KEY_VARIABLE,
  SETTLE_VARIABLE,
  settleCommandOf,
  settleOnDeployProblems,
  type SettleOnDeploy,
} from './settle-request';
export { isRecord } from './shape';
export {
  ATTRIBUTES_PROVIDER_LACKS,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttribute,
  type TemplateAttributeName,
} from './template-attribute';
export { counted } from './counted';
export { groupBy } from './group-by';
export {
  type Mark,
  type Topology,
  type TopologyBinding,
  type TopologyEndpoint,
  type TopologyTemplate,
  type TopologyView,
} from './topology';
export { quote, type IsToken } from './text-rule';
export { shownValuePath, type ValuePath } from './value-path';
export { VARIABLE_NAME } from './variable-name';
export { DIFFERENCES, verdict } from './verdict';
export { differenceCount, ignoredCount, summariesOf } from './summary';
export { shellQuoted } from './shell-quoted';
export { toTheSecond } from './to-the-second';
