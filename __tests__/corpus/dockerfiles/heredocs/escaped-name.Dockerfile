FROM base
RUN cat <<\EOF
one
EOF
CMD x
