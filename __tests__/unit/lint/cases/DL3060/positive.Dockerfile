FROM node:22-slim
ENV NODE_ENV=production
COPY package.json yarn.lock ./
# expect: DL3060
RUN yarn install --frozen-lockfile
# expect: DL3060
RUN yarn global add serve && echo a && echo b
