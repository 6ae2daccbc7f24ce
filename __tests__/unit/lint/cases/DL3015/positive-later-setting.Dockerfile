FROM debian:bookworm-slim
# expect: DL3015
RUN apt install -y ./tool.deb
RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99-recommends && echo done && true
