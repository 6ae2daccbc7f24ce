FROM debian:bookworm-slim AS build
ADD https://example.org/src.tar.gz /src.tar.gz
FROM debian:bookworm-slim
ADD --chmod=755 https://example.org/tini-amd64 /tini
ADD https://example.org/x.git#v1 /x
ADD --unpack=true https://example.org/rootfs.tar.gz /
