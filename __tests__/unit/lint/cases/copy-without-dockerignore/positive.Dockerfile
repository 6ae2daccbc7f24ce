# dockerignore: absent
FROM python:3.12-slim
WORKDIR /app
# expect: copy-without-dockerignore
COPY . .
