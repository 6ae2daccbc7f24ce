FROM base
# escape=`
RUN a \
  b
