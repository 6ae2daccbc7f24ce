FROM python:3.12-slim AS build
ENV PIP_NO_CACHE_DIR=1
RUN pip install build
FROM python:3.12-slim
# expect: DL3042
RUN pip install flask
