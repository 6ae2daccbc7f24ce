FROM base
RUN one # <<EOF
two
EOF
CMD x
