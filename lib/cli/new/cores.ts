/** The cores that a new repository can be made for, at the versions that are tested. */
export const CORES = {
  cdktf: {
    version: '0.21.0',
    door: 'tencent-live-callbacks',
    cli: 'cdktf-cli@0.21',
    nodeOfCli: '20',
  },
  cdktn: {
    version: '0.24.0',
    door: 'tencent-live-callbacks/cdktn',
    cli: 'cdktn-cli@0.24',
    nodeOfCli: '22.19',
  },
} as const;

export type CoreName = keyof typeof CORES;

export const CORE_NAMES = Object.keys(CORES) as CoreName[];
