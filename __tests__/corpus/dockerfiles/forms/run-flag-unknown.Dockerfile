FROM base
RUN --foo=bar one
