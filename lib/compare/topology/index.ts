export { Discretion } from './discretion';
export { topologyOf, type TopologyOptions } from './topology';
