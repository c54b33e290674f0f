export { createLiveApi, type Deadline, type LiveApi, type LiveApiOptions } from './client';
export {
  ACTIONS,
  API_VERSION,
  BEIJING_OFFSET_HOURS,
  DEFAULT_ENDPOINT,
  type ActionName,
  type CallBackRuleInfo,
  type CallBackTemplateInfo,
} from './contract';
export { credentialsFromEnvironment, type Credentials } from './credentials';
export { resolveEndpoint, type Endpoint } from './endpoint';
