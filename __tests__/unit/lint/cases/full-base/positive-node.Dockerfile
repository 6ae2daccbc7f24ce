ARG NODE=22-bookworm
# expect: full-base
FROM node:${NODE} AS base
FROM base
COPY app.js .
