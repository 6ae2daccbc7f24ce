# expect: single-stage
FROM node:22-slim
# expect: dev-dependencies
RUN npm ci && npm cache clean --force
COPY . .
RUN npm run build
