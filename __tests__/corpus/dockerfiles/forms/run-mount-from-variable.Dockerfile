FROM base
RUN --mount=type=bind,from=$X,target=/y one
