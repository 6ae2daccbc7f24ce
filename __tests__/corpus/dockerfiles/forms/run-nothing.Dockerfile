FROM base
RUN
CMD x
