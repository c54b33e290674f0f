import { constructsText } from './constructs';
import { fleetText } from './fleet';
import { CONSTRUCT_RULES, FLEET_RULES, TERRAFORM_RULES } from './rules';
import type { Target } from './target';
import { terraformText } from './terraform';

/** Every way of declaring, by the value of `--as`. */
export const TARGETS = {
  constructs: { rules: CONSTRUCT_RULES, text: constructsText },
  fleet: { rules: FLEET_RULES, text: fleetText },
  import: { rules: TERRAFORM_RULES, text: terraformText },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;

export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[];
