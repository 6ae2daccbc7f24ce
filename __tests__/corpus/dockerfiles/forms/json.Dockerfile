FROM base
RUN ["echo", "one two"]
RUN [ "a" , "b\"c", "\u00e9\n" ]
CMD ["x"]
ENTRYPOINT []
VOLUME ["/a", "/b c"]
COPY ["a b", "/c/"]
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ["echo"]
