FROM base
RUN --network=mine one
