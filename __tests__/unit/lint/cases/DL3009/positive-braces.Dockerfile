FROM debian:bookworm-slim
# Debian's sh is dash, to which this is a name.
# expect: DL3009
RUN apt-get update && apt-get install -y --no-install-recommends a && rm -rf /var/lib/{apt,cache}/*
