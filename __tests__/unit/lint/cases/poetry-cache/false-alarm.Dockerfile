FROM python:3.12-slim
ENV POETRY_CACHE_DIR=/tmp/poetry_cache
RUN --mount=type=cache,target=$POETRY_CACHE_DIR poetry install --only main && true && true
RUN poetry install --only main && rm -rf $POETRY_CACHE_DIR && true
RUN poetry install --only main && poetry cache clear --all . && true
RUN poetry install --only main --no-cache && true && true
RUN poetry config virtualenvs.create false && poetry check && true
