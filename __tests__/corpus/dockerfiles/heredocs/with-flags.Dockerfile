FROM base
RUN --mount=type=cache,target=/c --network=none <<EOF
one
EOF
CMD x
