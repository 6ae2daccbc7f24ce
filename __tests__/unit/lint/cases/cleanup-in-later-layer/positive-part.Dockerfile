FROM node:22-slim
WORKDIR /app
COPY . .
# expect: cleanup-in-later-layer
RUN rm -rf .git docs && npm run check && true
