FROM base
RUN <<EOF
echo a b
EOF
CMD x
