FROM base
RUN one \
\
  \
  two
CMD three
