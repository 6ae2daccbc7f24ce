FROM base
RUN one \
  two \
  three
CMD four
