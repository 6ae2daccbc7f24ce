FROM base
RUN one && \
  # comment
  cat <<EOF \
  > /two
three
EOF
CMD x
