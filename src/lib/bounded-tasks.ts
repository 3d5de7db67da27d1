/**
 * Tasks that are begun in the order in which they come, a few of them under way at once; the first failure is what all
 * later calls throw. No task rejects unheard.
 */
export class BoundedTasks {
  readonly #most: number;
  readonly #underWay = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | undefined;

  /** @param most how many at once, at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  /** Waits until there is room, and begins the task. @throws what an earlier one failed with; then it is not begun */
  async begin(task: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#most) await Promise.race(this.#underWay);
    this.throwIfFailed();
    const running = task()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Waits until none is under way, whether they fail or not. */
  async settle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }
}
