FROM debian:bookworm-slim AS one
RUN mkdir /data
FROM one
RUN touch /data/a
RUN --mount=type=cache,target=/c touch /data/b
RUN a && b && c
RUN touch /data/c
RUN <<EOF
touch /data/d
EOF
