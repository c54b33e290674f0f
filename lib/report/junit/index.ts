export { junit } from './junit';
