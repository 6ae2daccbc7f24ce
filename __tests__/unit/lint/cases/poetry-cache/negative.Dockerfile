FROM python:3.12-slim
RUN poetry install --only main && rm -rf ~/.cache/pypoetry
