FROM base
COPY <<EOF /etc/one
key=$VALUE
EOF
COPY --chmod=755 <<'EOF' <<-"two.sh" file /usr/local/bin/
one
EOF
	two
	two.sh
ADD <<x /x
 x
x
CMD y
