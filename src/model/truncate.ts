import type { LayersTopology, Network } from '../engines/engine.ts';
import { badInput } from '../lib/errors.ts';
import { EMBEDDING_LAYER } from './model.ts';

interface LayerJson {
  readonly class_name: string;
  /** Functional networks alone. */
  readonly name?: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly inbound_nodes?: unknown;
}

/**
 * The network up to the layer `embedding`, whose output is what is indexed.
 * In a Functional network these are the layers that the embedding is computed from.
 * @throws badInput `model.no-embedding` when there is no such layer
 */
export function embeddingNetwork(classifier: Network): Network {
  const { topology, kept } =
    classifier.topology.class_name === 'Sequential'
      ? truncateSequential(classifier.topology)
      : truncateFunctional(classifier.topology);
  const weights = classifier.weights.filter(({ name }) => kept.has(name.slice(0, name.lastIndexOf('/'))));
  return { topology, weights };
}

interface Truncated {
  readonly topology: LayersTopology;
  /** Names of the layers that stay. */
  readonly kept: ReadonlySet<string>;
}

function truncateSequential({ class_name, config }: LayersTopology): Truncated {
  const layers = config.layers as readonly LayerJson[];
  const last = layers.findIndex((layer) => nameOf(layer) === EMBEDDING_LAYER);
  if (last === -1) throw noEmbedding();
  const staying = layers.slice(0, last + 1);
  return {
    topology: { class_name, config: { ...config, layers: staying } },
    kept: new Set(staying.map(nameOf)),
  };
}

function truncateFunctional({ class_name, config }: LayersTopology): Truncated {
  const layers = config.layers as readonly LayerJson[];
  const byName = new Map(layers.map((layer) => [nameOf(layer), layer]));
  if (!byName.has(EMBEDDING_LAYER)) throw noEmbedding();
  const kept = new Set([EMBEDDING_LAYER]);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const name of kept) for (const source of inboundLayers(byName.get(name))) kept.add(source);
  const inputs = config.input_layers as readonly (readonly [string, number, number])[];
  return {
    topology: {
      class_name,
      config: {
        ...config,
        layers: layers.filter((layer) => kept.has(nameOf(layer))),
        input_layers: inputs.filter(([name]) => kept.has(name)),
        output_layers: [[EMBEDDING_LAYER, 0, 0]],
      },
    },
    kept,
  };
}

/** `inbound_nodes` is a list of nodes, each a list of `[layer, node index, tensor index, arguments]`. */
function inboundLayers(layer: LayerJson | undefined): string[] {
  const nodes = (layer?.inbound_nodes ?? []) as readonly (readonly (readonly [string, ...unknown[]])[])[];
  return nodes.flatMap((node) => node.map(([source]) => source));
}

function nameOf(layer: LayerJson): string {
  return layer.name ?? String(layer.config.name);
}

function noEmbedding(): Error {
  return badInput('model.no-embedding', `The network has no layer named "${EMBEDDING_LAYER}".`, {
    fix: `Name the layer whose output is to be indexed "${EMBEDDING_LAYER}".`,
  });
}
