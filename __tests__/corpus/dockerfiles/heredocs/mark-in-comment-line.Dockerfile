FROM base
RUN one \
 # <<EOF
 two
CMD x
