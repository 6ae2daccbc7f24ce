FROM base
RUN one
RUN two \
 three
