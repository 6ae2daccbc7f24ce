FROM base
RUN [1, 2]
