FROM base
RUN --MOUNT=type=cache,target=/c one
