import { describeKilled } from './killed.ts';

// At every request: killed.long.ts.
describeKilled(5);
