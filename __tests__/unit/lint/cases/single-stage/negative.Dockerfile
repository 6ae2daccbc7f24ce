FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /app
FROM gcr.io/distroless/static
COPY --from=build /app /app
