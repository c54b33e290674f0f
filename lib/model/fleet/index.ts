export { chooseEnvironment, type ChosenFleet } from './chosen-environment';
export {
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
} from './config';
export { declaredNames, type DeclaredNames } from './declared-names';
export { type EnvironmentVariables } from './environment-variables';
export { resolveFleet, type ResolveOptions } from './resolve';
export { type ResolvedBinding, type ResolvedFleet, type ResolvedTemplate } from './resolved-fleet';
export { fleetSchema } from './schema';
