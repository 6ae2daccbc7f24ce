FROM python:3.12-slim
COPY --chown=app:app . /app
RUN mkdir -p /data && chown -R app:app /data
