import { type Answer, ok, Refused, reasoned, rpcError } from './answer.ts';
import type { DataContext } from './context.ts';
import { defaultNamespace, type IndexState } from './index-state.ts';
import type { Namespace } from './namespace.ts';
import { pageFilters, pageOf } from './page.ts';
import { byBytes } from './records.ts';

/** As a request's namespace is kept: the default one has two names. */
export const canonical = (name: string | undefined): string =>
  name === undefined || name === '' ? defaultNamespace : name;

export interface Target {
  readonly namespace: Namespace | undefined;
  /** As answers name it. */
  readonly served: string;
}

/** Whom a read asks: the namespace, or the alias' target. */
export function readTarget(index: IndexState, named: string | undefined): Target {
  const alias = index.aliases.get(named ?? '');
  if (alias !== undefined) return { namespace: index.namespace(alias.target), served: alias.target };
  return { namespace: index.namespace(canonical(named)), served: named ?? '' };
}

/** Whom an update or a delete changes. @throws Refused for an alias, and for a namespace that there is not */
export function writeTarget(index: IndexState, named: string | undefined): Namespace {
  if (index.aliases.has(named ?? '')) {
    throw new Refused(
      reasoned(
        3,
        'WRITE_TO_ALIAS',
        `"${named}" is a namespace alias: write to its target namespace directly`,
      ),
    );
  }
  const namespace = index.namespace(canonical(named));
  if (namespace === undefined) throw new Refused(rpcError(5, 'Namespace not found'));
  return namespace;
}

const describe = (namespace: Namespace): unknown => ({
  name: namespace.name,
  record_count: String(namespace.count()),
  ...(namespace.schema === undefined ? {} : { schema: namespace.schema }),
});

const refuseAlias = (name: string): Answer =>
  reasoned(3, 'NAMESPACE_OPERATION_ON_ALIAS', `"${name}" is a namespace alias, not a namespace`);

export function listNamespaces({ index, settings, request: { query } }: DataContext): Answer {
  if (settings.listsDefault) index.namespaceFor(defaultNamespace);
  const { filters, after } = pageFilters('namespaces', query.paginationToken as string | undefined, {
    prefix: query.prefix as string | undefined,
  });
  const names = [...index.namespaces.keys()]
    .filter((name) => index.namespace(name) !== undefined)
    .sort(byBytes);
  const { items, pagination } = pageOf('namespaces', names, Number(query.limit ?? 100), after, filters);
  return ok({
    namespaces: items.map((name) => describe(index.namespaces.get(name)!)),
    ...pagination,
    total_count: names.filter((name) => name.startsWith(filters.prefix ?? '')).length,
  });
}

export function createNamespace({ index, request }: DataContext): Answer {
  const { name, schema } = request.body as { name: string; schema?: unknown };
  if (index.aliases.has(name)) return nameInUseByAlias(name);
  if (name === defaultNamespace || index.namespace(name) !== undefined) {
    return rpcError(6, `Namespace "${name}" already exists`);
  }
  return ok(describe(index.namespaceFor(name, schema)));
}

export const nameInUseByAlias = (name: string): Answer =>
  reasoned(
    6,
    'NAME_IN_USE_BY_ALIAS',
    `Namespace "${name}" cannot be created: the name is in use by a namespace alias`,
  );

export function describeNamespace({ index, request: { segment } }: DataContext): Answer {
  if (index.aliases.has(segment)) return refuseAlias(segment);
  const namespace = index.namespace(segment);
  if (namespace !== undefined) return ok(describe(namespace));
  if (segment === defaultNamespace) return ok({ name: segment, record_count: '0' });
  return rpcError(5, `Namespace "${segment}" not found`);
}

export function deleteNamespace({ index, request: { segment } }: DataContext): Answer {
  if (index.aliases.has(segment)) return refuseAlias(segment);
  const namespace = index.namespace(segment);
  if (namespace === undefined) return rpcError(5, `Namespace "${segment}" not found`);
  const aliases = [...index.aliases.values()]
    .filter(({ target }) => target === segment)
    .map(({ name }) => name);
  if (aliases.length > 0) {
    return reasoned(
      3,
      'NAMESPACE_TARGETED_BY_ALIAS',
      `Namespace "${segment}" is the target of ${aliases.length} alias(es): repoint or delete them first`,
      { aliases: aliases.join(',') },
    );
  }
  namespace.beginDeletion();
  return ok({});
}
