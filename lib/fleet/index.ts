export { type CheckedFleet, type FleetOptions } from './check-fleet';
export { type FleetFile, readFleet, readFleetConfig, readFleetFile } from './read-fleet';
