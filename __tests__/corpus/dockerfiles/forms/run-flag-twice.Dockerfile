FROM base
RUN --network=none --network=host one
