import { isMainThread, workerData } from 'node:worker_threads';

// One file starts everything: the program, and its worker threads by their role.
if (isMainThread) {
  // (fronts)
} else if ((workerData as { role?: string }).role === 'decode') {
  // (data)
}
