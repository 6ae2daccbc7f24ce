FROM base
RUN echo one two 
