FROM base
HEALTHCHECK --retries=-1 CMD a
