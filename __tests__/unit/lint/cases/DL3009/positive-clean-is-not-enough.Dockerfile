FROM debian:bookworm-slim
# expect: DL3009
RUN apt-get update && apt-get install -y --no-install-recommends curl && apt-get clean && rm -rf /var/cache/apt/*
