import { type Io } from '../../lib/cli/io';
import { naming, OLD, rulesWithout, stateOf, unbindRuns } from '../unbind/unbinding';

const run = unbindRuns();

afterEach(() => {
  jest.restoreAllMocks();
});

const answering = (answer: string | undefined): Partial<Io> => ({
  canAsk: () => true,
  readLine: () => Promise.resolve(answer),
});

/** What follows the note about the state on standard error. */
const afterNotes = (err: string): string => err.replace(/^note: .*\n/gm, '');

describe('unbind without --yes', () => {
  test.each(['y', 'Y', 'yes', ' YES '])('goes on when the answer is "%s"', async (answer) => {
    const { exitCode, out, err, simulator } = await run(naming(OLD), answering(answer));
    expect({ exitCode, err: afterNotes(err) }).toEqual({ exitCode: 0, err: 'Proceed? [y/N] ' });
    expect(out).toContain('\ndone: rule old.example.com/live is deleted');
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
  });

  test.each([
    ['', 'Proceed? [y/N] nothing was changed\n'],
    ['n', 'Proceed? [y/N] nothing was changed\n'],
    ['yep', 'Proceed? [y/N] nothing was changed\n'],
    [undefined, 'Proceed? [y/N] \nnothing was changed\n'],
  ])('changes nothing when the answer is %j', async (answer, expected) => {
    const { exitCode, out, err, simulator, before } = await run(naming(OLD), answering(answer));
    expect({ exitCode, err: afterNotes(err) }).toEqual({ exitCode: 1, err: expected });
    expect(out).toMatch(/^to delete: 1 rule; .*\n$/m);
    expect(simulator.state()).toEqual(before);
    expect(simulator.callCount()).toBe(2);
  });

  test('changes nothing and ends with 130 when it is interrupted at the question', async () => {
    const interruption = new AbortController();
    const { exitCode, err, simulator, before } = await run(naming(OLD), {
      canAsk: () => true,
      interrupted: interruption.signal,
      readLine: () => {
        interruption.abort();
        return Promise.resolve(undefined);
      },
    });
    expect({ exitCode, err: afterNotes(err) }).toEqual({
      exitCode: 130,
      err: 'Proceed? [y/N] \nnothing was changed\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing where there is no terminal to ask on, and says so', async () => {
    const { exitCode, err, simulator, before } = await run(naming(OLD));
    expect({ exitCode, err: afterNotes(err) }).toEqual({
      exitCode: 1,
      err: 'live-callbacks: nothing was changed: there is no terminal to ask on; pass --yes to carry out the plan\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('asks nothing where standard input holds the state, even on a terminal', async () => {
    const { exitCode, err, simulator, before } = await run([...naming(OLD), '--state', '-'], {
      ...answering('y'),
      readStdin: () => Promise.resolve(stateOf({})),
    });
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'live-callbacks: nothing was changed: with "--state -" standard input is the state, so no answer can be read; pass --yes to carry out the plan; see --help\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('does not count the time that the answer takes', async () => {
    const reading = new AbortController();
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(reading.signal)
      .mockReturnValueOnce(new AbortController().signal);
    const { exitCode } = await run(naming(OLD), {
      canAsk: () => true,
      readLine: () => {
        reading.abort();
        return Promise.resolve('y');
      },
    });
    expect(exitCode).toBe(0);
  });
});
