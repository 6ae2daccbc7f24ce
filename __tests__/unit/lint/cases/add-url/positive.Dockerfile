FROM debian:bookworm-slim
# expect: add-url
ADD https://example.org/releases/tool-1.2.tar.gz /tmp/
