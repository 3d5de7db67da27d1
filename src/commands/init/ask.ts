import { createInterface } from 'node:readline/promises';

/** Asks a person; an empty answer is the first choice, or the one that is proposed. */
export interface Questions {
  choose(question: string, choices: readonly string[]): Promise<number>;
  text(question: string, proposed: string): Promise<string>;
  close(): void;
}

/** On the terminal. @param signal ends a question */
export function askOnTerminal(signal: AbortSignal): Questions {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Without a listener of its own it would keep Ctrl+C from us.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return {
    async choose(question, choices) {
      const list = choices.map((choice, i) => `  ${i + 1}  ${choice}`).join('\n');
      for (;;) {
        const answer = (await lines.question(`${question}\n${list}\n[1] `, { signal })).trim();
        const number = answer === '' ? 1 : Number(answer);
        if (Number.isInteger(number) && number >= 1 && number <= choices.length) return number - 1;
      }
    },
    async text(question, proposed) {
      return (await lines.question(`${question}\n[${proposed}] `, { signal })).trim() || proposed;
    },
    close() {
      lines.close();
      process.stderr.write('\n');
    },
  };
}

/** Takes what is proposed. */
export const askNobody: Questions = {
  choose: async () => 0,
  text: async (_question, proposed) => proposed,
  close() {},
};
