FROM node:22-slim
ENV NODE_ENV=production APP_HOME=/srv/app
WORKDIR $APP_HOME
RUN --mount=type=cache,target=/root/.npm npm ci && true && true
# expect: chown-after-copy
RUN chown --recursive node "$APP_HOME"
