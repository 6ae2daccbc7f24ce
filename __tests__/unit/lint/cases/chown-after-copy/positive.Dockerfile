FROM python:3.12-slim
WORKDIR /app
COPY . .
# expect: chown-after-copy
RUN chown -R app:app /app
