from pinecone import Pinecone

pinecone = Pinecone()  # PINECONE_API_KEY
index = pinecone.index("colours")
found = index.query(namespace="live", vector=[62.2, 57.9, 46.4], top_k=3, include_metadata=True)
for match in found.matches:
    print(match.id, match.metadata["vi_label"])

# What `live` leads to, and the model that queries are to be embedded with.
state = index.fetch(ids=["alias/live"], namespace="vector-index.state")
pointer = state.vectors["alias/live"].metadata
print(pointer["namespace"], pointer["model_version"])
