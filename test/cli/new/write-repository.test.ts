import { writeRepository } from '../../../lib/cli/new/write-repository';
import { failureOf } from '../../helpers/failure';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { filesIn } from './made';

const folderWith = temporaryFolders();

test('where a file cannot be written, the error names it and those written before', () => {
  const folder = folderWith();
  const files = [
    { path: 'first', text: '1' },
    { path: 'second', text: '2' },
    { path: 'second/inside', text: '3' },
    { path: 'third', text: '4' },
  ];
  expect(
    failureOf(() => {
      writeRepository(files, folder, 'callbacks');
    }),
  ).toMatchObject({
    code: 'OUTPUT_NOT_WRITTEN',
    message:
      '"callbacks/second/inside" could not be written (EEXIST); "callbacks" holds what was written before it: first, second; remove that, mend the cause and run again',
  });
  expect(filesIn(folder)).toEqual({ first: '1', second: '2' });
});

test('a file that appeared meanwhile is not overwritten', () => {
  const folder = folderWith({ first: 'of somebody else' });
  expect(
    failureOf(() => {
      writeRepository([{ path: 'first', text: '1' }], folder, '.');
    }),
  ).toMatchObject({
    code: 'OUTPUT_NOT_WRITTEN',
    message:
      '"first" could not be written (EEXIST); nothing was written before it, mend the cause and run again',
  });
  expect(filesIn(folder)).toEqual({ first: 'of somebody else' });
});
