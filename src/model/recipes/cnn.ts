import type { LayersTopology } from '../../engines/engine.ts';
import { badInput } from '../../lib/errors.ts';
import { CLASSIFIER_LAYER, EMBEDDING_LAYER } from '../model.ts';
import { convolution, dense, dropout, featureMapSize, flatten, maxPooling } from './layers.ts';

/** What a recipe is told about the network it is to describe. */
export interface NetworkShape {
  /** Width and height of the input in pixels. */
  readonly imageSize: number;
  readonly channels: number;
  /** Number of classes, two or more. */
  readonly classes: number;
  /** Length of the vectors that are indexed. */
  readonly embeddingDimension: number;
}

const features = [
  convolution('conv_1', 32, 'same'),
  convolution('conv_2', 32, 'valid'),
  maxPooling('pool_1'),
  dropout('dropout_1', 0.25),
  convolution('conv_3', 64, 'same'),
  convolution('conv_4', 64, 'valid'),
  maxPooling('pool_2'),
  dropout('dropout_2', 0.25),
  flatten('flatten'),
];

/**
 * A small convolutional classifier: two blocks of two convolutions, then the embedding and a softmax over it.
 * @throws badInput `model.image-too-small`
 */
export function cnn({ imageSize, channels, classes, embeddingDimension }: NetworkShape): LayersTopology {
  const smallest = smallestImage();
  if (imageSize < smallest)
    throw badInput(
      'model.image-too-small',
      `\`image-size\` is ${imageSize}, but the recipe cnn needs images of at least ${smallest} × ${smallest} pixels.`,
      { fix: `Set \`image-size\` to ${smallest} or more.` },
    );
  const [first, ...rest] = features;
  const layers = [
    { ...first!, config: { ...first!.config, batch_input_shape: [null, imageSize, imageSize, channels] } },
    ...rest,
    dense(EMBEDDING_LAYER, embeddingDimension, 'relu'),
    dense(CLASSIFIER_LAYER, classes, 'softmax'),
  ];
  return { class_name: 'Sequential', config: { name: 'cnn', layers } };
}

function smallestImage(): number {
  let size = 1;
  while (featureMapSize(features, size) < 1) size++;
  return size;
}
