export { checkTargets, type CheckTargetsOptions, type TargetsInspection } from './check-targets';
export { type Progress } from './progress';
