# escape=\
FROM base
RUN one \
  two
