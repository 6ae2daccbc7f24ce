FROM debian:bookworm-slim
# expect: DL3015
RUN apt-get -o APT::Install-Recommends=true install -y curl
