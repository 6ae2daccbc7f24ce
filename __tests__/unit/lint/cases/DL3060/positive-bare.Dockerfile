FROM node:22-slim
WORKDIR /app
# expect: DL3060
RUN yarn --production && echo a && echo b
