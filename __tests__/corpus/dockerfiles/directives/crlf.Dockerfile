# syntax=docker/dockerfile:1
# escape=\
FROM base
RUN a \
  b
