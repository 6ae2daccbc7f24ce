FROM debian:bookworm-slim
RUN bash -c 'apt-get update && apt-get install -y --no-install-recommends b && rm -rf /var/lib/{apt,dpkg,cache,log}/'
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y --no-install-recommends a && rm -rf /var/lib/{apt,dpkg,cache,log}/
