export { automaticState, type StateReader, type StateText } from './automatic-state';
export { readBaseline, serializeBaseline } from './baseline-file';
export { type Backend, type Configuration } from './configuration';
export { declaredInventory, type Declaration } from './declared-inventory';
export { type DeclaredFleet, type FleetSource } from './declared-fleet';
export { type DeclaredStack } from './declared-stack';
export {
  type FleetDeclaration,
  type FleetDeclarationOptions,
  readFleetDeclaration,
} from './fleet-declaration';
export { kindOf } from './files';
export { fleetInventory, type FleetInventory, type FleetInventoryOptions } from './fleet-inventory';
export { IGNORE_FILE, readIgnoreFile } from './ignore-file';
export { readLive, readLiveRules, readLiveTemplates } from './live';
export { locateState, type StateLocation } from './locate-state';
export {
  readDeclaration,
  type ReadDeclaration,
  type StackSet,
  withVariables,
} from './read-declaration';
export { DEFAULT_APP_DIR, readDeclared, type ReadDeclaredOptions } from './read-declared';
export { readSides, type ReadSides, type ReadSidesOptions } from './read-sides';
export { readStacks, type ReadStacksOptions } from './read-stacks';
export { readState } from './read-state';
export { readVariables } from './read-variables';
export { type RecordedState } from './recorded-state';
export { readTargets, type ReadTargetsOptions, type Target, targetsSchema } from './targets-file';
export { type VariableValues } from './variable-values';
