FROM base  
RUN one 	
RUN two\ 
RUN three
CMD ["x"]  
