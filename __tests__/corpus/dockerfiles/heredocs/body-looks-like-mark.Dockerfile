FROM base
RUN <<EOF
cat <<OTHER
one
OTHER
EOF
CMD x
