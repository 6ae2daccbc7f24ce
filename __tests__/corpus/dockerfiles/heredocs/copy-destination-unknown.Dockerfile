FROM base
COPY a b <<${X^^}
