export type { Adoption, LeftOut } from './adoption';
export { planAdoption, type Selection } from './plan';
export { type Remark, remarksOf } from './remarks';
export type { TextOptions } from './target';
export { TARGET_NAMES, type TargetName, TARGETS } from './targets';
