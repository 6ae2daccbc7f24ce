FROM base
  \
   RUN one
CMD x
