import { type Answer, ok, reasoned } from './answer.ts';
import type { DataContext } from './context.ts';
import { type Alias, defaultNamespace, type IndexState } from './index-state.ts';
import { pageFilters, pageOf } from './page.ts';
import { byBytes } from './records.ts';

const describe = ({ name, target, createdAt, updatedAt }: Alias): unknown => ({
  name,
  target_namespace: target,
  created_at: createdAt,
  updated_at: updatedAt,
});

const notFound = (name: string): Answer =>
  reasoned(5, 'ALIAS_NOT_FOUND', `Namespace alias "${name}" not found`);

/** Why an alias may not point there, if so. */
function refuseTarget(index: IndexState, target: string): Answer | undefined {
  if (target === defaultNamespace) {
    index.namespaceFor(target);
    return undefined;
  }
  if (index.aliases.has(target)) {
    return reasoned(3, 'TARGET_IS_ALIAS', `Target "${target}" is a namespace alias`);
  }
  const namespace = index.namespace(target);
  if (namespace === undefined || namespace.deleting) {
    return reasoned(3, 'TARGET_NAMESPACE_NOT_FOUND', `Target namespace "${target}" does not exist`);
  }
  return namespace.active()
    ? undefined
    : reasoned(3, 'TARGET_NAMESPACE_NOT_ACTIVE', `Target namespace "${target}" is not active yet`);
}

export function createAlias({ index, settings, request, stamp }: DataContext): Answer {
  const { name, target_namespace: target } = request.body as { name: string; target_namespace: string };
  if ([defaultNamespace, '.', '..'].includes(name)) {
    return reasoned(3, 'ALIAS_NAME_INVALID', `"${name}" cannot be the name of an alias`);
  }
  const there = index.aliases.get(name);
  if (there !== undefined) {
    return reasoned(6, 'ALIAS_ALREADY_EXISTS', `Namespace alias "${name}" already exists`, {
      target_namespace: there.target,
    });
  }
  if (index.namespace(name) !== undefined) {
    return reasoned(6, 'NAME_IN_USE_BY_NAMESPACE', `"${name}" is the name of a namespace`);
  }
  const refused = refuseTarget(index, target);
  if (refused !== undefined) return refused;
  if (index.aliases.size >= settings.aliasLimit) {
    return reasoned(3, 'ALIASES_PER_INDEX_EXCEEDED', `The index has its ${settings.aliasLimit} aliases`);
  }
  const now = stamp();
  const alias: Alias = { name, target, createdAt: now, updatedAt: now };
  index.aliases.set(name, alias);
  return ok(describe(alias));
}

export function listAliases({ index, request: { query } }: DataContext): Answer {
  const { filters, after } = pageFilters('aliases', query.paginationToken as string | undefined, {
    prefix: query.prefix as string | undefined,
    target_namespace: query.target_namespace as string | undefined,
  });
  const wanted = filters.target_namespace;
  const names = [...index.aliases.values()]
    .filter(({ target }) => wanted === undefined || target === wanted)
    .map(({ name }) => name)
    .sort(byBytes);
  const { items, pagination } = pageOf('aliases', names, Number(query.limit ?? 100), after, filters);
  return ok({
    namespace_aliases: items.map((name) => describe(index.aliases.get(name)!)),
    ...pagination,
    total_count: names.filter((name) => name.startsWith(filters.prefix ?? '')).length,
  });
}

export function describeAlias({ index, request: { segment } }: DataContext): Answer {
  const alias = index.aliases.get(segment);
  return alias === undefined ? notFound(segment) : ok(describe(alias));
}

export function repointAlias({ index, request, stamp }: DataContext): Answer {
  const there = index.aliases.get(request.segment);
  if (there === undefined) return notFound(request.segment);
  const { target_namespace: target } = request.body as { target_namespace: string };
  const refused = refuseTarget(index, target);
  if (refused !== undefined) return refused;
  const alias: Alias = { ...there, target, updatedAt: stamp() };
  index.aliases.set(alias.name, alias);
  return ok(describe(alias));
}

export function deleteAlias({ index, request: { segment } }: DataContext): Answer {
  return index.aliases.delete(segment) ? ok({}) : notFound(segment);
}
