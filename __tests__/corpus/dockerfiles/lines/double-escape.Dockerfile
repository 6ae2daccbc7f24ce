FROM base
RUN echo one \\
RUN echo two
