FROM base
RUN echo "a b" 'c d' e\ f "g'h" 'i"j' k\"l "m\"n" o="p q" && echo "$(echo "r s")" `date` ${T:-u v}; sh -c 'x "y z"' | tr a b > /dev/null 2>&1 &
RUN if true; then one; elif two; then three; else four; fi
RUN while read -r x; do echo "$x"; done < /etc/passwd
RUN f() { echo "$1"; } && f one && (cd /tmp && two) && { three; four; }
RUN ! five && true || false
