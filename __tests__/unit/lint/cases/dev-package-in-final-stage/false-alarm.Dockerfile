FROM python:3.12-slim AS build
RUN apt-get install -y libpq-dev
FROM python:3.12-alpine
RUN apk add --no-cache --virtual build libpq-dev && true && apk del build
RUN apk add --no-cache libffi-dev && true && apk del "libffi-dev"
