FROM example-plain:1
RUN echo ok
COPY missing.txt /x
