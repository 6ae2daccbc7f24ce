FROM base
RUN echo $((1<<2)) $((1 <<3))
3))
CMD x
