FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && true
RUN apt-get update && apt-get install -y --no-install-recommends curl && \
    # expect: cleanup-in-later-layer
    rm -rf /var/lib/apt/lists/*
# Nothing of the first is left to be removed.
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/*
