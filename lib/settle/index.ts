export { templateLabel } from '../compare';
export { carryOut, type Outcome, type Survivor } from './carry-out';
export { isSettled, outcomeLines } from './outcome-text';
export {
  hasKnownWork,
  isIncomplete,
  planSettlement,
  planTemplate,
  type Change,
  type LeftAlone,
  type SettlePlan,
  type TemplatePlan,
} from './plan';
export { planLines } from './plan-text';
export { readSettleRequest, type SettleRequest } from './request';
