import { Pinecone } from '@pinecone-database/pinecone';

const pinecone = new Pinecone(); // PINECONE_API_KEY
const index = pinecone.index({ name: 'colours', namespace: 'live' });
const { matches } = await index.query({ vector: [62.2, 57.9, 46.4], topK: 3, includeMetadata: true });
for (const { id, metadata } of matches) console.log(id, metadata.vi_label);

// What `live` leads to, and the model that queries are to be embedded with.
const state = pinecone.index({ name: 'colours', namespace: 'vector-index.state' });
const { records } = await state.fetch({ ids: ['alias/live'] });
const { namespace, model_version } = records['alias/live'].metadata;
console.log(namespace, model_version);
