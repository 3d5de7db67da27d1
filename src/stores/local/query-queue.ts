interface Waiting<Query, Answer> {
  readonly query: Query;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Queries of one generation that are asked at the same time are answered together, in one pass over its vectors. */
export class QueryQueue<Query, Answer> {
  readonly #answer: (generation: string, queries: readonly Query[]) => readonly Answer[];
  readonly #waiting = new Map<string, Waiting<Query, Answer>[]>();

  /** @param answer one answer for each query, in their order */
  constructor(answer: (generation: string, queries: readonly Query[]) => readonly Answer[]) {
    this.#answer = answer;
  }

  ask(generation: string, query: Query): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const others = this.#waiting.get(generation);
      if (others !== undefined) {
        others.push({ query, resolve, reject });
        return;
      }
      this.#waiting.set(generation, [{ query, resolve, reject }]);
      queueMicrotask(() => this.#answerAll(generation));
    });
  }

  #answerAll(generation: string): void {
    const waiting = this.#waiting.get(generation) ?? [];
    this.#waiting.delete(generation);
    try {
      const answers = this.#answer(
        generation,
        waiting.map(({ query }) => query),
      );
      for (const [i, { resolve }] of waiting.entries()) resolve(answers[i]!);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
