FROM base
RUN <<EOF
echo one
echo two
EOF
RUN cat <<EOF >/a
b
EOF
CMD x
