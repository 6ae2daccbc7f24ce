# target: dev
FROM node:22-slim AS base
FROM base AS dev
RUN npm ci && npm cache clean --force
FROM base
RUN npm ci --omit=dev && npm cache clean --force
