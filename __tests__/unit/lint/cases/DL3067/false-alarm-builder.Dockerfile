FROM debian:bookworm AS tools
RUN echo a
FROM golang:1.25 AS build
COPY --from=tools / /
FROM scratch
COPY --from=build /app /app
COPY rootfs/ /
