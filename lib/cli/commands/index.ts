import { type Command } from '../command';
import { drift } from './drift.flags';
import { graph } from './graph.flags';
import { settle } from './settle.flags';
import { simulate } from './simulate.flags';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [drift, graph, settle, simulate];
