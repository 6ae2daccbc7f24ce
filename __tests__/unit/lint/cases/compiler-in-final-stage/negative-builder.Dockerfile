FROM python:3.12-slim AS build
RUN apt-get update && apt-get install -y gcc g++
RUN pip wheel -w /wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=build /wheels /opt/wheels
