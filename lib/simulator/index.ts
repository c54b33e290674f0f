export { parseSeed, serializeSeed, type Seed, type SeedDomain } from './seed';
export { startSimulator, type Simulator, type SimulatorOptions } from './simulator';
export { type KeyPair } from './tc3';
export { type DuplicateRules } from './actions';
export {
  type ActionName,
  type CallBackRuleInfo,
  type CallBackTemplateInfo,
  type CallbackEventInfo,
} from '../api/contract';
