FROM base
RUN one \  
  two \	
  three
