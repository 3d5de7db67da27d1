/** Every command and what it does, one line each. */
export const COMMANDS = {
  init: 'Look at this folder, and write a config file and a CI workflow for what it holds.',
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
  doctor: 'Check machine, keys, config, data, registry, store and CI, and say what to do about each.',
} as const;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** What CI can call; `init` is for a person at a terminal. */
export const CI_COMMANDS = COMMAND_NAMES.filter((name) => name !== 'init');

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
