FROM python:3.12-alpine AS a
# expect: dev-package-in-final-stage
RUN apk add --no-cache musl-dev linux-headers libffi-dev~=3.4
FROM a
