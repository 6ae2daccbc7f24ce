FROM debian:bookworm-slim AS base
RUN printf 'APT::Install-Recommends "0";\nAPT::Install-Suggests "0";\n' > /etc/apt/apt.conf.d/01norecommend
FROM base
RUN apt-get install -y curl && echo a && echo b
