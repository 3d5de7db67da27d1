export { CodedError, openIndex } from './core.js';
