# expect: full-base
FROM docker.io/library/debian:12
COPY app /usr/local/bin/
