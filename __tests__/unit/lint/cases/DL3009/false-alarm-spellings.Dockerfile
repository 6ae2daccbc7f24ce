FROM debian:bookworm-slim
ARG LISTS=/var/lib/apt/lists
RUN apt-get update && apt-get install -y --no-install-recommends a && rm -fr "/var/lib/apt/lists/"
RUN apt-get update && apt-get install -y --no-install-recommends b && rm -r -f /var/lib/apt/lists
RUN apt-get update && apt-get install -y --no-install-recommends d && rm -rf ${LISTS:?}/*
RUN apt-get update && apt-get install -y --no-install-recommends e && find /var/lib/apt/lists -type f -delete
RUN apt-get update && apt-get install -y --no-install-recommends f && rm -f /var/lib/apt/lists/*_*
RUN apt-get update && apt-get install -y --no-install-recommends g && rm -rf -- /var/lib/apt/lists/* /tmp/* /var/tmp/*
RUN apt-get update && apt-get install -y --no-install-recommends h && (cd /var/lib/apt/lists && rm -rf *)
RUN apt-get update && apt-get install -y --no-install-recommends i && sudo rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends j && sh -c 'rm -rf /var/lib/apt/lists/*'
