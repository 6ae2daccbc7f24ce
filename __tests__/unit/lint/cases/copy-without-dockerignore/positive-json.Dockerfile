# dockerignore: absent
FROM python:3.12-slim
# expect: copy-without-dockerignore
COPY ["./", "/app/"]
