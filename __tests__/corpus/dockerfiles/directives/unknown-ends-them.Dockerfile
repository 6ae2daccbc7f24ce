# something=else
# escape=`
FROM base
RUN a \
  b
