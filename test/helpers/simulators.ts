import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from 'tencent-live-callbacks/simulator';
import { signedClient, type Call } from './signed-client';

export interface Running {
  readonly simulator: Simulator;
  /** Calls an action of this simulator, signed with its first key pair and by its clock. */
  readonly call: Call;
}

/** Gives a test file a way to start simulators that are closed after each test. */
export function simulators(): (options?: SimulatorOptions) => Promise<Running> {
  const running: Simulator[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((simulator) => simulator.close()));
  });
  return async (options = {}) => {
    const simulator = await startSimulator(options);
    running.push(simulator);
    const { url, secretId, secretKey } = simulator;
    return { simulator, call: signedClient({ url, secretId, secretKey, now: options.now }) };
  };
}
