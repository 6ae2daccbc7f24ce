FROM base
# comment \
RUN three
