FROM base
RUN -- one --two
RUN --network=none -- --three
COPY -- a b
