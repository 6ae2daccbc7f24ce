FROM base
RUN echo "one \
  # two
  three" 'four \
five'
