export { code } from './escape';
export { markdown, MARKDOWN_BUDGETS, markdownWithin } from './markdown';
