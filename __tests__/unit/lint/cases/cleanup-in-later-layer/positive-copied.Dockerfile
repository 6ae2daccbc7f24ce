FROM python:3.12-slim AS a
COPY wheels /wheels
RUN pip install --no-cache-dir --no-index --find-links=/wheels app && \
    # expect: cleanup-in-later-layer
    rm -rf /wheels
FROM a
