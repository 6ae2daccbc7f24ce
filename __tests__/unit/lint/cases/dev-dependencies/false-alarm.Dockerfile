FROM node:22-slim AS build
RUN npm ci && npm run build
FROM node:22-slim AS one
RUN npm ci && npm run build && npm prune --omit=dev && npm cache clean --force
RUN npm install -g serve && npm cache clean --force && true
RUN npm install express && npm cache clean --force && true
RUN poetry install --only main --no-cache && true && true
RUN poetry install --without dev --no-cache && true && true
RUN uv sync --no-dev --no-cache && true && true
RUN pip install --no-cache-dir -r /home/dev/requirements.txt && true && true
ENV NODE_ENV=production
RUN npm ci && npm cache clean --force && true
FROM one
