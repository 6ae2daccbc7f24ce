FROM base
RUN <<EOF
echo one \
  two
\
EOF
CMD x
