FROM debian:bookworm-slim
RUN curl -fsSLO https://example.org/tool.zip && unzip tool.zip && rm tool.zip
RUN rm -rf /usr/share/doc /usr/share/man && true && true
