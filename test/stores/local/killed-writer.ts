// A process of its own, for processes.test.ts: leaves a transaction half written into the file, and waits to be killed.
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(process.argv[2]!);
db.exec('PRAGMA cache_size = 1; PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
db.exec("UPDATE record SET vector = zeroblob(12), metadata = '{}'; DELETE FROM manifest");
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
