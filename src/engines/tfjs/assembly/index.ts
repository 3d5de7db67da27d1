// Training kernels in AssemblyScript, on TensorFlow.js' own heap (imported memory): no allocation, no static data.
// Addresses are bytes, tensors are float32, row-major, images [batch, height, width, channels].
export { applyAdam } from './adam';
export { addBias, reluGradient, sumRows } from './bias';
export { convolve, TILE_BYTES } from './convolve';
export { dropout } from './dropout';
export { filterGradient } from './filter-gradient';
export { packPanels, packTransposedPanels, padImages, transpose } from './layout';
export { maxPoolGradient } from './max-pool-gradient';
