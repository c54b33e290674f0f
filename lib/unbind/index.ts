export { carryOut, type Outcome } from './carry-out';
export { claimedLine, claimLines, type Places } from './claim-text';
export { type Claim } from './claims';
export { isDeleted, outcomeLines } from './outcome-text';
export { planUnbind, type Stop, type UnbindPlan } from './plan';
export { planLines, ruleTitle } from './plan-text';
