FROM debian:bookworm-slim
RUN curl -fsSLo /tmp/tool.tar.gz https://example.org/tool.tar.gz && tar -xzf /tmp/tool.tar.gz -C /opt && true
# expect: cleanup-in-later-layer
RUN rm /tmp/tool.tar.gz
