FROM python:3.12-slim
RUN uv sync --frozen --no-dev --no-cache
