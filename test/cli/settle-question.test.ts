import { type Io } from '../../lib/cli/io';
import { PLAN, SETTLED, settleRuns } from '../settle/settle-runs';
import { FILES, settle } from '../settle/settling';

const run = settleRuns();

afterEach(() => {
  jest.restoreAllMocks();
});

const withState = (): Partial<Io> => ({
  readStdin: () => Promise.resolve(FILES['infra/terraform.tfstate']),
});

describe('settle without --yes', () => {
  test.each(['y', 'Y', 'yes', ' YES '])('goes on when the answer is "%s"', async (answer) => {
    const { exitCode, out, err, simulator } = await run([], {
      canAsk: () => true,
      readLine: () => Promise.resolve(answer),
    });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: 'Proceed? [y/N] ' });
    expect(out).toContain(PLAN);
    expect(simulator.state().templates).toMatchObject(SETTLED);
  });

  test.each(['', 'n', 'no', 'yep'])('changes nothing when the answer is "%s"', async (answer) => {
    const { exitCode, out, err, simulator, before } = await run([], {
      canAsk: () => true,
      readLine: () => Promise.resolve(answer),
    });
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'Proceed? [y/N] nothing was changed\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing when the input ends before an answer', async () => {
    const { exitCode, err, simulator, before } = await run([], { canAsk: () => true });
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'Proceed? [y/N] \nnothing was changed\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing and ends with 130 when it is interrupted at the question', async () => {
    const interruption = new AbortController();
    const { exitCode, simulator, before } = await run([], {
      canAsk: () => true,
      interrupted: interruption.signal,
      readLine: () => {
        interruption.abort();
        return Promise.resolve(undefined);
      },
    });
    expect(exitCode).toBe(130);
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing where there is no terminal to ask on, and says so', async () => {
    const { exitCode, out, err, simulator, before } = await run([]);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'live-callbacks: nothing was changed: there is no terminal to ask on; pass --yes to carry out the plan\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('asks nothing where standard input holds the state, even on a terminal', async () => {
    const { exitCode, out, err, simulator, before } = await run(['--state', '-'], {
      ...withState(),
      canAsk: () => true,
      readLine: () => Promise.resolve('y'),
    });
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'live-callbacks: nothing was changed: with "--state -" standard input is the state, so no answer can be read; pass --yes to carry out the plan; see --help\n',
    });
    expect(simulator.state()).toEqual(before);

    const told = await run(['--state', '-', '--yes'], withState());
    expect({ exitCode: told.exitCode, err: told.err }).toEqual({ exitCode: 0, err: '' });
    expect(told.simulator.state().templates).toMatchObject(SETTLED);
  });

  test('does not ask where there is nothing to do', async () => {
    const { simulator, cwd } = await run(['--yes']);
    expect(await settle(simulator, cwd)).toMatchObject({ exitCode: 0, err: '' });
  });

  test('does not count the time that the answer takes', async () => {
    const reading = new AbortController();
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(reading.signal)
      .mockReturnValueOnce(new AbortController().signal);
    const { exitCode, simulator } = await run([], {
      canAsk: () => true,
      readLine: () => {
        reading.abort();
        return Promise.resolve('y');
      },
    });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates).toMatchObject(SETTLED);
  });
});
