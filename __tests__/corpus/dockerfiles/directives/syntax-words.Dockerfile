# syntax=docker/dockerfile:1 with words behind
FROM base
