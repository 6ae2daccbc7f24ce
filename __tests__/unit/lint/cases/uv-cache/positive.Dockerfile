FROM python:3.12-slim
# expect: uv-cache
RUN uv sync --frozen --no-dev
# expect: uv-cache
RUN uv pip install --system flask && echo a && echo b
