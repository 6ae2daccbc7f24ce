FROM --plat\
form=linux/amd64 base
RUN --mount=type=cache,\
target=/c one
