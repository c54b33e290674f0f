export { LiveCallbacksError, type ErrorCode } from './live-callbacks-error';
export {
  synthNotFound,
  synthMissing,
  synthIncomplete,
  synthUnreadable,
  blockInvalid,
  callbacksInHcl,
  stackOutsideFolder,
  stackIsHcl,
  terraformIsHcl,
  notTerraformJson,
  stackNotFound,
  variablesUnreadable,
} from './synth';
export {
  stateUnreadable,
  stateNotFound,
  stateAmbiguous,
  statePullFailed,
  terraformMissing,
} from './state';
export {
  endpointInvalid,
  credentialsNotFound,
  apiRefused,
  apiUnreachable,
  apiTimedOut,
  answerInvalid,
} from './api';
export { seedNotFound, cannotListen } from './simulator';
export {
  wrongUsage,
  outputNotWritten,
  outputsNotWritten,
  runTimedOut,
  confirmationNeeded,
  templateNotLive,
  bindingNeedsId,
  keyVariableNameInvalid,
  keyVariableNotSensitive,
} from './usage';
export { targetsFileUnreadable, credentialVariablesMissing, targetNotBegun } from './targets';
export { documentInvalid, type DocumentProblem, type DocumentSource } from './document';
export {
  fleetInvalid,
  fleetEnvironmentRefused,
  fleetNotFound,
  fleetTemplateUnknown,
} from './fleet';
export { ruleAmbiguous, ruleDeclared, ruleNotFound } from './unbind';
export { folderNotEmpty, folderUnusable, repositoryNotWritten } from './new-repository';
export { policyInvalid, policyNotFound } from './policy';
export { actionInputInvalid } from './action';
export { baselineNotFound, ignoreFileNotFound } from './triage';
export { systemCode, systemReason } from './system-error';
export { nothingToAdopt, outputExists } from './adopt';
