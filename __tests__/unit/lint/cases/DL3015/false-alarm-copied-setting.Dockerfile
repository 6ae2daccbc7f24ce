FROM debian:bookworm-slim
COPY docker/apt.conf /etc/apt/apt.conf.d/99local
RUN apt-get install -y curl
