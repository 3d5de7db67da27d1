import { Worker } from 'node:worker_threads';
import { workerEntry } from '../lib/assets.ts';
import type { DecodeAnswer, DecodeRequest, DecodeWorkerData } from './decode-worker.ts';

/** One thread that decodes. It keeps the process alive only while it has something to do. */
export interface DecodeThread {
  /** Requests not yet answered. */
  readonly pending: number;
  decode(files: DecodeRequest['files']): Promise<DecodeAnswer>;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(answer: DecodeAnswer): void;
  reject(error: Error): void;
}

export function startDecodeThread(imageSize: number): DecodeThread {
  const workerData: DecodeWorkerData = { role: 'decode', imageSize };
  const worker = new Worker(workerEntry(), { workerData });
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let ended: Error | undefined;
  worker.unref();

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', (cause) => end(new Error('A decoding thread failed', { cause })));
  worker.on('exit', (code) => end(new Error(`A decoding thread ended (${code})`)));
  worker.on('message', (answer: DecodeAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    asked?.resolve(answer);
  });

  return {
    get pending() {
      return waiting.size;
    },
    decode(files) {
      if (ended !== undefined) return Promise.reject(ended);
      requests += 1;
      const request: DecodeRequest = { id: requests, files };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker.ref();
        worker.postMessage(request);
      });
    },
    async stop() {
      await worker.terminate();
    },
  };
}
