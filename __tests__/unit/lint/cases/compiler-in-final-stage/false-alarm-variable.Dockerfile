FROM python:3.12-slim
RUN buildDeps='gcc libc6-dev make' \
    && apt-get update && apt-get install -y --no-install-recommends $buildDeps \
    && pip install --no-cache-dir x \
    && apt-get purge -y --auto-remove $buildDeps && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends gcc \
    && apt-get purge -y $(cat /tmp/list) && rm -rf /var/lib/apt/lists/*
