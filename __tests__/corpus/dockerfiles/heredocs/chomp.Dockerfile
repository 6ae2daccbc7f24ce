FROM base
RUN <<-EOF
	one
		two
  three
	EOF
RUN cat <<-EOF > /a
	one
	EOF
CMD x
