FROM debian:bookworm AS build
RUN make install
FROM debian:bookworm-slim
COPY --from=build /usr/local/ /usr/local/
