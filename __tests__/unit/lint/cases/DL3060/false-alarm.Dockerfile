FROM node:22-slim
ENV NODE_ENV=production
RUN yarn install && rm -rf "$(yarn cache dir)" && true
RUN yarn --version && yarn config list && true
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install && true && true
RUN yarn install --cache-folder /tmp/yarn && rm -rf /tmp/yarn && true
RUN --mount=type=cache,target=/yc YARN_CACHE_FOLDER=/yc yarn install && true && true
RUN yarn install && yarn cache clean --all && true
RUN yarn run migrate && yarn lint && true
