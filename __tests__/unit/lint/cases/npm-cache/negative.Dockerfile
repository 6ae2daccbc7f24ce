FROM node:22-slim
RUN npm ci --omit=dev && npm cache clean --force
