FROM python:3.12-slim
# expect: dev-dependencies
RUN poetry install --no-cache && true && true
# expect: dev-dependencies
RUN uv sync --no-cache && true && true
# expect: dev-dependencies
RUN yarn install --frozen-lockfile && yarn cache clean && true
# expect: dev-dependencies
RUN pnpm install --frozen-lockfile && true && true
