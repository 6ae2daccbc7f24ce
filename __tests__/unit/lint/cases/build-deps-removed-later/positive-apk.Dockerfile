FROM python:3.12-alpine AS a
RUN apk add --no-cache --virtual .build-deps gcc musl-dev
COPY . /app
# expect: build-deps-removed-later
RUN apk del .build-deps
FROM a
