FROM node:22-slim AS deps
RUN npm ci
FROM node:22-slim
ENV NODE_ENV=production
RUN --mount=type=cache,target=/root/.npm npm ci && true && true
RUN npm ci --cache /tmp/npm && rm -rf /tmp/npm && true
RUN npm ci && rm -rf ~/.npm && true
RUN npm ci && rm -rf /root/.npm /tmp/* && true
RUN npm run start:check && npm --version && npm config list
RUN --mount=type=tmpfs,target=/npm npm_config_cache=/npm npm ci && true && true
COPY --from=deps /node_modules /node_modules
