FROM debian:bookworm-slim AS a
ENV TOOLS="gcc-12 cmake"
# expect: compiler-in-final-stage
RUN apt-get install -y --no-install-recommends $TOOLS
FROM a
