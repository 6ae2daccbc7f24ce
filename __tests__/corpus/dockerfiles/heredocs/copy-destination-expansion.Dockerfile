FROM base
COPY a b <<E${X#a}
