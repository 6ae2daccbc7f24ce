FROM base
RUN cat<<EOF
RUN cat <<EOF>x
1
EOF>x
RUN cat <<EOF;
2
EOF;
CMD y
