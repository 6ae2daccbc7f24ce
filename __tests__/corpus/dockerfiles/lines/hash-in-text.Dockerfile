FROM base
RUN echo one # two
RUN echo '#' \
  '# three' # four
ENV A=#b
