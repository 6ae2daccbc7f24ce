FROM debian:bookworm-slim
RUN mkdir /data && touch /data/a
COPY a /a
RUN touch /data/b
