FROM base
RUN echo it's <<EOF
CMD x
