# dockerignore: absent
FROM golang:1.25 AS build
COPY . .
FROM scratch
COPY --from=build . /app
COPY --exclude=.git . /src
