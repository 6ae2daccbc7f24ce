FROM base
RUN --mount="type=cache,target=/c d" one
RUN --mount='type=cache',target=/c two
RUN --mount=type=cache\,target=/c three
