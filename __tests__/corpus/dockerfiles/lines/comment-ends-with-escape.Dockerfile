FROM base
RUN one \
# comment \
  two
RUN three
