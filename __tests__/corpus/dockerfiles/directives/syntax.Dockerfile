# syntax=docker/dockerfile:1.7
FROM base
RUN true
