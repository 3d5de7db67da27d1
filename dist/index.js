#!/usr/bin/env node
import { runProgram } from './core.js';

await runProgram();
