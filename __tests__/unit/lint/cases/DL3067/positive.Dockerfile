FROM debian:bookworm AS build
RUN make install
FROM debian:bookworm-slim
# expect: DL3067
COPY --from=build / /
