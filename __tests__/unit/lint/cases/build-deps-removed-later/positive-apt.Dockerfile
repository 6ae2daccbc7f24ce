# expect: single-stage
FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev curl && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -r requirements.txt && echo a && echo b
# expect: build-deps-removed-later
RUN apt-get purge -y --auto-remove gcc libc6-dev
