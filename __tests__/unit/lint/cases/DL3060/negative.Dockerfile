FROM node:22-slim
RUN yarn install --production --frozen-lockfile && yarn cache clean
