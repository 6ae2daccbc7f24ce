FROM node:22-slim
RUN npm ci --omit=dev && true && true
# expect: cleanup-in-later-layer
RUN npm cache clean --force
