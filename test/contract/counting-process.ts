// A process of its own, for the registry contract: counts up the entry `count` so many times, and says each number.
import type { RegistryStorage } from '../../src/registry/registry.ts';

const [module, name, options, times] = process.argv.slice(2) as [string, string, string, string];
const exported: Record<string, (options: unknown) => RegistryStorage | Promise<RegistryStorage>> =
  await import(module);
const storage = await exported[name]!(JSON.parse(options));

for (let done = 0; done < Number(times); ) {
  const found = await storage.getVersioned('count');
  const next = Number(found === undefined ? 0 : Buffer.from(found.bytes).toString()) + 1;
  if (!(await storage.compareAndSet('count', found?.revision, Buffer.from(String(next))))) continue;
  process.stdout.write(`${next}\n`);
  done++;
}
