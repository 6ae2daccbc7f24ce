FROM base
RUN ["cat", "<<EOF"]
COPY ["<<EOF", "/x"]
CMD x
