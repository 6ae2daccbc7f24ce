FROM base
RUN <<EOF
one
EOF