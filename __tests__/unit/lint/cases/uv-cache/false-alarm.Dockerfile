FROM python:3.12-slim
RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-dev && true && true
RUN uv pip install --system flask && uv cache clean && true
RUN UV_NO_CACHE=1 uv sync --no-dev && true && true
RUN uv --version && uv python list && uv lock
ENV UV_CACHE_DIR=/uv
RUN --mount=type=cache,target=/uv uv sync --no-dev && true && true
