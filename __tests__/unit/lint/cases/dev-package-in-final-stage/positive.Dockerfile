FROM python:3.12-slim AS a
RUN apt-get update && \
    # expect: dev-package-in-final-stage
    apt-get install -y --no-install-recommends libpq-dev=15.* libxml2-dev:amd64 && \
    rm -rf /var/lib/apt/lists/*
FROM a
