FROM debian:bookworm-slim
RUN apt-get update && \
    # expect: DL3015
    apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/*
