FROM python:3.12-slim AS build
RUN python -m venv /opt/venv
FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
RUN useradd app && \
    # expect: chown-after-copy
    chmod -R a+rX /opt/venv && true
