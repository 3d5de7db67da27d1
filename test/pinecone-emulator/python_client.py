"""The Python client against the emulator: python_client.py CONTROL-PLANE API-KEY"""

import json
import sys
import urllib.request

from pinecone import Pinecone

url, key = sys.argv[1:]
client = Pinecone(api_key=key, host=url)
client.indexes.create(
    name="python",
    schema={"fields": {"_values": {"type": "dense_vector", "dimension": 3, "metric": "cosine"}}},
)
host = client.describe_index("python").host
index = client.index(host=host)

records = [("b", [1.0, 0.0, 0.0], {"label": "x"}), ("a", [0.1, 0.2, 0.7], {"label": "y"})]
index.upsert(vectors=records, namespace="first")

alias = json.dumps({"name": "live", "target_namespace": "first"}).encode()
headers = {"Api-Key": key, "X-Pinecone-Api-Version": "2026-07", "Content-Type": "application/json"}
urllib.request.urlopen(urllib.request.Request(f"{host}/namespace-aliases", alias, headers))

for namespace in "first", "live":
    found = index.query(vector=[1.0, 0.0, 0.0], top_k=2, include_metadata=True, namespace=namespace)
    assert [match.id for match in found.matches] == ["b", "a"], found
    assert found.matches[0].score == 1 and found.matches[0].metadata == {"label": "x"}, found
    assert found.namespace == "first", found
    fetched = index.fetch(ids=["a", "nobody"], namespace=namespace)
    assert list(fetched.vectors) == ["a"] and abs(fetched.vectors["a"].values[2] - 0.7) < 1e-7, fetched
    listed = [item.id for page in index.list(namespace=namespace) for item in page.vectors]
    assert listed == ["a", "b"], listed
index.delete(ids=["a"], namespace="first")
stats = index.describe_index_stats()
assert stats.namespaces["first"].vector_count == 1, stats
client.delete_index("python")
print("the Python client writes, reads through an alias and deletes")
