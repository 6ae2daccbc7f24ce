FROM node:22-slim
# expect: dev-dependencies
RUN npm ci && npm cache clean --force
