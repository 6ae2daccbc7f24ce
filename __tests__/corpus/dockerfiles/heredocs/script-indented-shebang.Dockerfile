FROM base
RUN <<-EOF
	#!/bin/sh
	echo one
	EOF
