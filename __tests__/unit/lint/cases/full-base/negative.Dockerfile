FROM python:3.12 AS build
RUN pip wheel -w /w x
FROM python:3.12-slim-bookworm
COPY --from=build /w /w
