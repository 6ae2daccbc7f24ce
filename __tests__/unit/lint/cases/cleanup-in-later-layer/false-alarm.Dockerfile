FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt /tmp/requirements.txt
RUN pip install --no-cache-dir -r /tmp/requirements.txt && rm /tmp/requirements.txt && true
COPY . /app
RUN mkdir build && cp -r src build/ && rm -rf build
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,source=wheels,target=/wheels pip install --no-cache-dir /wheels/*.whl && rm -rf /tmp/* && true
