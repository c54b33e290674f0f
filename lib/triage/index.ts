export { updateBaseline, type BaselineUpdate } from './baseline';
export { type Coverage } from './coverage';
export { triage, type TriageOptions } from './triage';
