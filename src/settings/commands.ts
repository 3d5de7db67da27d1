/** Every command and what it does, one line each. */
export const COMMANDS = {
  run: 'All of it: train, gate, register, build the index, verify, switch, report.',
  train: 'Train a model and leave it as a candidate folder.',
  gate: 'Judge a candidate by the rules; nothing else is touched.',
  update: 'Build, verify and switch to a new generation, from a candidate or a registered model version.',
  promote: 'Make a complete generation live: one built with `switch: manual`, or one that was rolled back.',
  rollback:
    'Go back to what was live before: the newest kept generation, or the revision before the last edit.',
  status: 'Show what is live, what was before, and what else the store holds.',
  search: 'Ask the index for the nearest neighbours of an image, an indexed item or a vector.',
  prune: 'Drop generations and model versions that are no longer kept.',
} as const;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
