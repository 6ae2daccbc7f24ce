FROM ba\
se
RUN ec\
ho one
