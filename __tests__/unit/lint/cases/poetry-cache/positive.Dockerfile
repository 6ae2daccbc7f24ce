FROM python:3.12-slim
# expect: poetry-cache
RUN poetry install --only main
