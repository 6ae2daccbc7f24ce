FROM python:3.12-slim
ARG PIP_NO_CACHE_DIR=1
RUN pip --no-cache-dir install a && true && true
FROM python:3.12-slim AS last
RUN pip install --no-cache b && true && true
RUN PIP_NO_CACHE_DIR=1 pip install c && true && true
RUN export PIP_NO_CACHE_DIR=1 && pip install d && true
RUN pip install e && pip cache purge && true
RUN pip install f && rm -rf /root/.cache && true
RUN pip install g && rm -rf ~/.cache/pip && true
RUN --mount=type=cache,target=/root/.cache/pip pip install h && true && true
RUN --mount=type=cache,target=/root/.cache pip install i && true && true
RUN pip install --no-index --find-links=/wheels j && true && true
RUN --mount=type=cache,target=/pip-cache PIP_CACHE_DIR=/pip-cache pip install k && true && true
RUN pip install --cache-dir /tmp/pip l && rm -rf /tmp/pip && true
RUN pip --version && pip list && pip check
RUN env PIP_NO_CACHE_DIR=1 pip install m && true && true
