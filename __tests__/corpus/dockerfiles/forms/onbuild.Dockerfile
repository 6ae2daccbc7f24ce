FROM base
ONBUILD RUN one && \
  # comment
  two
onbuild copy . /app
ONBUILD ENV A=b
ONBUILD RUN ["x", "y"]
ONBUILD RUN --mount=type=cache,target=/c pip install x
ONBUILD HEALTHCHECK CMD a
