FROM base
COPY a
