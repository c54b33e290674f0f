export { sarif } from './sarif';
