FROM debian:bookworm-slim
RUN apt-get install --no-install-recommends -y curl
