FROM base
RUN [ -z "$X" ] || echo one
RUN ['echo', 'one']
RUN ["echo", "one"] && two
RUN ["echo" "one"]
RUN ["echo",]
RUN [[ -f /x ]]
CMD [echo]
