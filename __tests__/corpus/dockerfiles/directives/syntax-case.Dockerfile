# SYNTAX=docker/dockerfile:1
FROM base
