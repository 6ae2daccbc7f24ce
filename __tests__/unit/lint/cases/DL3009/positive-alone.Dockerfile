FROM ubuntu:24.04
# expect: DL3009
RUN apt update
RUN pip install --no-cache-dir flask && echo one && echo two
