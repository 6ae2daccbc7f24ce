FROM python:3.12-slim AS runtime
RUN apt-get update \
    # expect: compiler-in-final-stage
    && apt-get install -y --no-install-recommends build-essential libpq5 \
    && rm -rf /var/lib/apt/lists/*
FROM runtime
RUN pip install --no-cache-dir -r requirements.txt
