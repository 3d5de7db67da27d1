"""Uploads records with Pinecone's own client, in every parallel way that it has, and prints what each took as JSON.

Arguments: the index' host, its key, the number of records, their dimension.
"""

import asyncio
import json
import sys
import time

import numpy
import pinecone
from pinecone import AsyncPinecone, Pinecone

host, key, count, dimension = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
numbers = numpy.random.default_rng(1).random((count, dimension), dtype=numpy.float32)
# As lists of floats: what the client's documentation shows, made before the clock starts.
vectors = [
    {"id": f"item-{row:08x}", "values": values.tolist(), "metadata": {"label": f"class-{row % 10}"}}
    for row, values in enumerate(numbers)
]
BATCHES = (100, 150)
CONCURRENCY = (8, 16, 32)


def measured(name, upload):
    begun, cpu = time.perf_counter(), time.process_time()
    try:
        upload(name)
    except Exception as error:
        return {"name": name, "error": str(error).splitlines()[0]}
    return {"name": name, "seconds": time.perf_counter() - begun, "cpuSeconds": time.process_time() - cpu}


def rest(batch, concurrency):
    index = Pinecone(api_key=key).Index(host=host)
    index.describe_index_stats()

    def upload(name):
        answer = index.upsert(
            vectors=vectors, namespace=name, batch_size=batch, max_concurrency=concurrency, show_progress=False
        )
        assert answer.upserted_count == count, answer

    return measured(f"rest {batch} x {concurrency}", upload)


def tasks(batch, concurrency):
    async def send(name):
        async with AsyncPinecone(api_key=key) as client:
            async with await client.index(host=host) as index:
                answer = await index.upsert(
                    vectors=vectors,
                    namespace=name,
                    batch_size=batch,
                    max_concurrency=concurrency,
                    show_progress=False,
                )
                assert answer.upserted_count == count, answer

    return measured(f"asyncio {batch} x {concurrency}", lambda name: asyncio.run(send(name)))


def rpc(batch, concurrency):
    def upload(name):
        from pinecone.grpc import PineconeGRPC

        index = PineconeGRPC(api_key=key).Index(host=host)
        answer = index.upsert(
            vectors=vectors, namespace=name, batch_size=batch, max_concurrency=concurrency, show_progress=False, timeout=5
        )
        assert answer.upserted_count == count, answer

    return measured(f"grpc {batch} x {concurrency}", upload)


found = [way(batch, concurrency) for way in (rest, tasks) for batch in BATCHES for concurrency in CONCURRENCY]
found.append(rpc(100, 16))
print(json.dumps({"version": pinecone.__version__, "ways": found}))
