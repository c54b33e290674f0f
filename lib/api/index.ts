export { callFailure } from './call-failure';
export { createLiveApi, type LiveApi, type LiveApiOptions } from './client';
export {
  ACTIONS,
  API_VERSION,
  BEIJING_OFFSET_HOURS,
  DEFAULT_ENDPOINT,
  type ActionName,
  type CallBackRuleInfo,
  type CallBackTemplateInfo,
} from './contract';
export {
  credentialVariables,
  credentialsFromEnvironment,
  type Credentials,
  providerVariables,
} from './credentials';
export { beforeDeadline, type Deadline } from './deadline';
export { resolveEndpoint, type Endpoint } from './endpoint';
