FROM debian:bookworm-slim
RUN apt-get purge -y perl-modules && apt-get autoremove -y && true
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN apt-get purge -y wget && true && true
