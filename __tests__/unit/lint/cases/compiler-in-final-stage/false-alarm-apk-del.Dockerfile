FROM python:3.12-alpine
RUN apk add --no-cache --virtual .build-deps gcc musl-dev && pip install --no-cache-dir x && apk del .build-deps
RUN apk add --no-cache -t .b build-base linux-headers && pip install --no-cache-dir y && apk del --no-cache .b
RUN apk add --no-cache gcc && pip install --no-cache-dir z && apk del gcc
