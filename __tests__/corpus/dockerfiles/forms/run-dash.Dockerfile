FROM base
RUN -x one
RUN - two
