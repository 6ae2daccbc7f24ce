FROM base
RUN cat 0<<EOF 3<<-THREE
one
EOF
	two
	THREE
RUN 0<<EOF
three
EOF
CMD x
