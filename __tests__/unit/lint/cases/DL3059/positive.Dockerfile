FROM debian:bookworm-slim
RUN mkdir /data
# a comment between them changes nothing
# expect: DL3059
RUN touch /data/a
RUN touch /data/b
COPY a /a
RUN true
