FROM base
RUN x=$(cat <<EOF
one
EOF
) && echo $x
